package org.vaezoo.experiments.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.schedule.Progress;

/** When a trial will be done, at the pace since it began or went on. */
final class RemainingTime {

  private long began;
  private long firstStep;

  void start(Progress progress) {
    began = System.nanoTime();
    firstStep = progress.step();
  }

  /** Empty before the first step. */
  Optional<Duration> estimate(Progress progress) {
    long done = progress.step() - firstStep;
    if (done <= 0) {
      return Optional.empty();
    }
    double nanosPerStep = (double) (System.nanoTime() - began) / done;
    return Optional.of(
        Duration.ofNanos((long) (nanosPerStep * (progress.totalSteps() - progress.step()))));
  }

  /** As {@code 1 h 05 min}, {@code 3 min 20 s} or {@code 7 s}. */
  static String words(Duration duration) {
    if (duration.toHours() > 0) {
      return String.format(
          Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
    }
    if (duration.toMinutes() > 0) {
      return String.format(
          Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }
    return duration.toSeconds() + " s";
  }
}
