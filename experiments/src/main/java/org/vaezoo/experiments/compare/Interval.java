package org.vaezoo.experiments.compare;

import org.vaezoo.core.diagnose.Estimate;

/**
 * An interval of confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Interval(double low, double high) {

  /** The level of every interval of an analysis. */
  public static final double LEVEL = 0.95;

  /** Quantile of the standard normal distribution for {@link #LEVEL}, two-sided. */
  private static final double NORMAL = 1.959964;

  /** Of a mean whose numbers are normal, as those over seeds are taken to be: at least two. */
  static Interval ofStudent(Estimate mean) {
    return around(mean.mean(), Student.quantile(mean.count() - 1) * mean.standardError());
  }

  /** Of a mean of many examples, by the central limit. */
  static Interval ofNormal(double mean, double standardError) {
    return around(mean, NORMAL * standardError);
  }

  private static Interval around(double mean, double half) {
    return new Interval(mean - half, mean + half);
  }

  boolean holds(double value) {
    return low <= value && value <= high;
  }
}
