package org.vaezoo.experiments.compare;

import org.vaezoo.core.diagnose.Estimate;

/**
 * An interval of confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

  /** The level of every interval of an analysis. */
  public static final double LEVEL = 0.95;

  /** Quantile of the standard normal distribution for {@link #LEVEL}, two-sided. */
  private static final double NORMAL = 1.959964;

  /** Of a mean whose numbers are normal, as those over seeds are taken to be: at least two. */
  public static Interval ofStudent(Estimate mean) {
    return around(mean.mean(), Student.quantile(mean.count() - 1) * mean.standardError());
  }

  /**
   * Of one number more of those that a mean is of, the prediction interval: mean +- t s sqrt(1 +
   * 1/n), of at least two normal numbers.
   */
  public static Interval ofNext(Estimate mean) {
    double deviation = mean.standardError() * Math.sqrt((double) mean.count());
    double spread = deviation * Math.sqrt(1 + 1.0 / mean.count());
    return around(mean.mean(), Student.quantile(mean.count() - 1) * spread);
  }

  /** Of a mean of many examples, by the central limit. */
  public static Interval ofNormal(double mean, double standardError) {
    return around(mean, NORMAL * standardError);
  }

  private static Interval around(double mean, double half) {
    return new Interval(mean - half, mean + half);
  }

  boolean holds(double value) {
    return low <= value && value <= high;
  }
}
