package org.vaezoo.core.diagnose;

/**
 * Count, mean and spread of numbers added one at a time, by the update of Welford (1962), which
 * does not cancel.
 */
public final class Moments {

  private long count;
  private double mean;
  private double squaredDeviation;

  /** Adds a number. */
  public void add(double value) {
    count++;
    double delta = value - mean;
    mean += delta / count;
    squaredDeviation += delta * (value - mean);
  }

  /** Adds numbers in order. */
  public void addAll(double[] values) {
    for (double value : values) {
      add(value);
    }
  }

  /** Mean and standard error of what was added; 0 of nothing. */
  public Estimate estimate() {
    if (count < 2) {
      return new Estimate(mean, 0, count);
    }
    return new Estimate(mean, Math.sqrt(squaredDeviation / (count - 1) / count), count);
  }
}
