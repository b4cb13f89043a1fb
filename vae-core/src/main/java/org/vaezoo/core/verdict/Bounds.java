package org.vaezoo.core.verdict;

import org.vaezoo.core.diagnose.Estimate;

/**
 * An interval in which a number lies.
 *
 * @param low its lower end; may be infinite
 * @param high its upper end; may be infinite
 */
public record Bounds(double low, double high) {

  /** Half the width of a 95 % interval in standard errors. */
  static final double STANDARD_ERRORS = 1.96;

  /** Below this number of examples a standard error is too uncertain to judge by. */
  static final long FEWEST_EXAMPLES = 30;

  public Bounds {
    if (!(low <= high)) {
      throw new IllegalArgumentException("expected low <= high, found " + low + " and " + high);
    }
  }

  /** The 95 % interval of a mean; of too few examples, everything. */
  public static Bounds of(Estimate estimate) {
    if (estimate.count() < FEWEST_EXAMPLES) {
      return new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double half = STANDARD_ERRORS * estimate.standardError();
    return new Bounds(estimate.mean() - half, estimate.mean() + half);
  }

  /** What two numbers add up to, whatever their dependence. */
  Bounds plus(Bounds other) {
    return new Bounds(low + other.low, high + other.high);
  }

  /** Multiplied by a number that is not negative. */
  Bounds times(double factor) {
    return factor == 0 ? new Bounds(0, 0) : new Bounds(factor * low, factor * high);
  }

  /** This less another, whatever their dependence. */
  Bounds minus(Bounds other) {
    return new Bounds(low - other.high, high - other.low);
  }

  /** Whether all of it lies below a line. */
  Answer isBelow(double line) {
    return high < line ? Answer.YES : low >= line ? Answer.NO : Answer.OPEN;
  }

  /** Whether all of it lies above a line. */
  Answer isAbove(double line) {
    return low > line ? Answer.YES : high <= line ? Answer.NO : Answer.OPEN;
  }

  @Override
  public String toString() {
    return Words.number(low) + " to " + Words.number(high);
  }
}
