package org.vaezoo.experiments.progress;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.schedule.Progress;

/**
 * When a sweep will be done, at the pace of all that is at work since this process began: of a
 * trial, the share of its steps counts. Trials that were finished before count for nothing.
 */
final class SweepTime {

  private final int trials;
  private final long began = System.nanoTime();
  private final Map<Integer, Double> before = new LinkedHashMap<>();
  private final Map<Integer, Double> shares = new LinkedHashMap<>();

  /**
   * @param trials that are left to do
   */
  SweepTime(int trials) {
    this.trials = trials;
  }

  /** A trial begins or goes on. */
  void started(int trial, Progress progress) {
    before.putIfAbsent(trial, share(progress));
    at(trial, progress);
  }

  /** A trial has come so far. */
  void at(int trial, Progress progress) {
    shares.put(trial, share(progress));
  }

  /** A trial has ended. */
  void ended(int trial) {
    before.putIfAbsent(trial, 0.0);
    shares.put(trial, 1.0);
  }

  /** Trials' worth of work that is done. */
  double done() {
    return sum(shares);
  }

  /** Empty of a single trial, and before anything is done. */
  Optional<Duration> estimate() {
    return estimate(System.nanoTime() - began);
  }

  /** The same by another clock, in nanoseconds since this began. */
  Optional<Duration> estimate(long nanos) {
    double since = done() - sum(before);
    if (trials == 1 || !(since > 0)) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos((long) (nanos / since * (trials - done()))));
  }

  private static double sum(Map<Integer, Double> shares) {
    return shares.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double share(Progress progress) {
    return (double) progress.step() / progress.totalSteps();
  }
}
