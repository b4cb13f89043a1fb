package org.vaezoo.experiments.claim;

import java.util.List;

/** One number of several rows of a seed: of units, groups, epochs, or trials. */
enum Reduction {
  MEAN,
  SUM,
  MAX,
  MIN,
  /** How many rows there are. */
  COUNT,
  /** The last row in the order of the table, as of the last epoch. */
  LAST;

  /** The number of at least one. */
  double of(List<Double> numbers) {
    return switch (this) {
      case MEAN -> sum(numbers) / numbers.size();
      case SUM -> sum(numbers);
      case MAX -> numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      case MIN -> numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      case COUNT -> numbers.size();
      case LAST -> numbers.get(numbers.size() - 1);
    };
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sum();
  }
}
