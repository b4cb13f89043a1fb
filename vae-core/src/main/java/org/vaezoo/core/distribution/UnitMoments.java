package org.vaezoo.core.distribution;

import java.util.List;

/**
 * Mean and squared deviation of each unit over the examples of a data set, mergeable by the
 * pairwise update of Chan, Golub and LeVeque (1979), which does not cancel.
 */
public final class UnitMoments {

  private final long examples;
  private final double[] mean;
  private final double[] squaredDeviation;

  private UnitMoments(long examples, double[] mean, double[] squaredDeviation) {
    this.examples = examples;
    this.mean = mean;
    this.squaredDeviation = squaredDeviation;
  }

  /**
   * The moments of a batch.
   *
   * @param values [B * U], row-major
   * @param units U
   */
  public static UnitMoments of(double[] values, int units) {
    int examples = values.length / units;
    double[] mean = new double[units];
    double[] squaredDeviation = new double[units];
    for (int u = 0; u < units; u++) {
      for (int b = 0; b < examples; b++) {
        mean[u] += values[b * units + u] / examples;
      }
      for (int b = 0; b < examples; b++) {
        double deviation = values[b * units + u] - mean[u];
        squaredDeviation[u] += deviation * deviation;
      }
    }
    return new UnitMoments(examples, mean, squaredDeviation);
  }

  /** Examples, means, squared deviations. */
  public List<double[]> numbers() {
    return List.of(new double[] {examples}, mean, squaredDeviation);
  }

  public static UnitMoments ofNumbers(List<double[]> numbers) {
    return new UnitMoments((long) numbers.get(0)[0], numbers.get(1), numbers.get(2));
  }

  public int units() {
    return mean.length;
  }

  public long examples() {
    return examples;
  }

  /** The moments over both sets of examples. */
  public UnitMoments plus(UnitMoments that) {
    long total = examples + that.examples;
    double[] newMean = new double[units()];
    double[] newDeviation = new double[units()];
    for (int u = 0; u < units(); u++) {
      double delta = that.mean[u] - mean[u];
      newMean[u] = mean[u] + delta * that.examples / total;
      newDeviation[u] =
          squaredDeviation[u]
              + that.squaredDeviation[u]
              + delta * delta * examples * that.examples / total;
    }
    return new UnitMoments(total, newMean, newDeviation);
  }

  public double mean(int unit) {
    return mean[unit];
  }

  /** The population variance of a unit. */
  public double variance(int unit) {
    return squaredDeviation[unit] / examples;
  }
}
