package org.vaezoo.experiments.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;

/**
 * A swept key whose values are numbers.
 *
 * @param key as {@code objective.beta}
 * @param logarithmic whether its values are positive and spread over more than a factor of 20
 */
record NumericKey(String key, boolean logarithmic) {

  private static final double SPREAD = 20;

  /** The key that a curve is best drawn against: β where it was swept, else the first number. */
  static Optional<NumericKey> of(ResultTables results) {
    List<RecordedTrial> trials = results.trials().stream().filter(RecordedTrial::finished).toList();
    return results.sweptKeys().stream()
        .filter(key -> !key.equals(RecordedTrial.SEED))
        .filter(key -> isVariedNumber(key, trials))
        .min(Comparator.comparing((String key) -> !key.endsWith(".beta")))
        .map(key -> new NumericKey(key, isWide(key, trials)));
  }

  private static boolean isVariedNumber(String key, List<RecordedTrial> trials) {
    return trials.stream().allMatch(trial -> value(key, trial).isPresent())
        && trials.stream().map(trial -> value(key, trial)).distinct().count() > 1;
  }

  private static boolean isWide(String key, List<RecordedTrial> trials) {
    double least =
        trials.stream().mapToDouble(t -> value(key, t).orElseThrow()).min().orElseThrow();
    double most = trials.stream().mapToDouble(t -> value(key, t).orElseThrow()).max().orElseThrow();
    return least > 0 && most / least > SPREAD;
  }

  /** The value that a trial has. */
  OptionalDouble of(RecordedTrial trial) {
    return value(key, trial);
  }

  private static OptionalDouble value(String key, RecordedTrial trial) {
    try {
      return Optional.ofNullable(trial.keys().get(key))
          .map(text -> OptionalDouble.of(Double.parseDouble(text)))
          .orElse(OptionalDouble.empty());
    } catch (NumberFormatException text) {
      return OptionalDouble.empty();
    }
  }
}
