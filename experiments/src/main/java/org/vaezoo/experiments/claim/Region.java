package org.vaezoo.experiments.claim;

import java.util.List;
import java.util.Locale;
import org.vaezoo.experiments.compare.Interval;

/**
 * The numbers that a claim allows.
 *
 * @param low the least
 * @param high the greatest
 * @param strict whether the least itself is not allowed
 */
record Region(double low, double high, boolean strict) {

  static Region between(double low, double high) {
    return new Region(low, high, false);
  }

  static Region atLeast(double bound) {
    return between(bound, Double.POSITIVE_INFINITY);
  }

  static Region atMost(double bound) {
    return between(Double.NEGATIVE_INFINITY, bound);
  }

  static Region above(double bound) {
    return new Region(bound, Double.POSITIVE_INFINITY, true);
  }

  boolean holds(double number) {
    return (strict ? number > low : number >= low) && number <= high;
  }

  /** Of an interval: inside, outside, or across a bound. */
  Outcome of(Interval interval) {
    if (holds(interval.low()) && holds(interval.high())) {
      return Outcome.PASS;
    }
    boolean below = strict ? interval.high() <= low : interval.high() < low;
    return below || interval.low() > high ? Outcome.FAIL : Outcome.INCONCLUSIVE;
  }

  /** Of numbers that decide by themselves: all have to be inside. */
  Outcome of(List<Uncertain> numbers) {
    return numbers.stream().allMatch(number -> holds(number.value())) ? Outcome.PASS : Outcome.FAIL;
  }

  /** "from 1 to 2", "at least 1", "at most 2", "above 1". */
  String words() {
    if (Double.isInfinite(high)) {
      return (strict ? "above " : "at least ") + text(low);
    }
    return Double.isInfinite(low)
        ? "at most " + text(high)
        : "from " + text(low) + " to " + text(high);
  }

  private static String text(double bound) {
    return String.format(Locale.ROOT, "%.6g", bound);
  }
}
