package org.vaezoo.core.verdict;

import org.vaezoo.core.diagnose.Estimate;

/**
 * An interval in which a number lies.
 *
 * @param low its lower end; may be infinite
 * @param high its upper end; may be infinite
 */
public record EvidenceInterval(double low, double high) {

  /** Half the width of a 95 % interval in standard errors. */
  static final double STANDARD_ERRORS = 1.96;

  /** Below this number of examples a standard error is too uncertain to judge by. */
  static final long FEWEST_EXAMPLES = 30;

  public EvidenceInterval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("expected low <= high, found " + low + " and " + high);
    }
  }

  /** The 95 % interval of a mean; of too few examples, everything. */
  public static EvidenceInterval of(Estimate estimate) {
    if (estimate.count() < FEWEST_EXAMPLES) {
      return new EvidenceInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double half = STANDARD_ERRORS * estimate.standardError();
    return new EvidenceInterval(estimate.mean() - half, estimate.mean() + half);
  }

  /** What two numbers add up to, whatever their dependence. */
  EvidenceInterval plus(EvidenceInterval other) {
    return new EvidenceInterval(low + other.low, high + other.high);
  }

  /** Multiplied by a number that is not negative. */
  EvidenceInterval times(double factor) {
    return factor == 0
        ? new EvidenceInterval(0, 0)
        : new EvidenceInterval(factor * low, factor * high);
  }

  /** This less another, whatever their dependence. */
  EvidenceInterval minus(EvidenceInterval other) {
    return new EvidenceInterval(low - other.high, high - other.low);
  }

  /** Whether all of it lies below a line. */
  ThreeValued isBelow(double line) {
    return high < line ? ThreeValued.YES : low >= line ? ThreeValued.NO : ThreeValued.OPEN;
  }

  /** Whether all of it lies above a line. */
  ThreeValued isAbove(double line) {
    return low > line ? ThreeValued.YES : high <= line ? ThreeValued.NO : ThreeValued.OPEN;
  }

  @Override
  public String toString() {
    return Words.number(low) + " to " + Words.number(high);
  }
}
