package org.vaezoo.experiments.progress;

import java.time.Duration;
import java.util.Optional;
import org.vaezoo.core.schedule.Progress;

/**
 * When a sweep will be done, at the pace of its trials since this process began: of a trial, the
 * share of its steps counts. Trials to come that are finished already make it sooner.
 */
final class SweepTime {

  private final int trials;
  private final long began = System.nanoTime();
  private int number;
  private double done;
  private double before;

  /**
   * @param trials of the sweep
   */
  SweepTime(int trials) {
    this.trials = trials;
  }

  /** A trial is the next, counted from 1. */
  void chosen(int next) {
    number = next;
    before = 0;
  }

  /** The trial begins or goes on. */
  void started(Progress progress) {
    before = share(progress);
  }

  /** The trial has ended. */
  void ended() {
    done += 1 - before;
  }

  /** Empty of a single trial, and before anything is done. */
  Optional<Duration> estimate(Progress progress) {
    return estimate(System.nanoTime() - began, share(progress));
  }

  /**
   * The same by another clock.
   *
   * @param nanos since this began
   * @param share of the trial's steps that are done
   */
  Optional<Duration> estimate(long nanos, double share) {
    double since = done + share - before;
    if (trials == 1 || !(since > 0)) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos((long) (nanos / since * (trials - number + 1 - share))));
  }

  private static double share(Progress progress) {
    return (double) progress.step() / progress.totalSteps();
  }
}
