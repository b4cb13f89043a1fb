package org.vaezoo.measures.aggregate;

import java.util.Arrays;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.pass.HostArrays;

/**
 * The Gaussians q(z_u|n) of N examples, kept by unit, so that loops over examples run along memory.
 */
final class UnitGaussians {

  private final double[][] mean;
  private final double[][] precision;
  private final double[][] constant;
  private int filled;

  /**
   * @param examples N
   * @param units U
   */
  UnitGaussians(int examples, int units) {
    this.mean = new double[units][examples];
    this.precision = new double[units][examples];
    this.constant = new double[units][examples];
  }

  /** Takes in the posteriors of the next examples. */
  void add(DiagonalGaussian q) {
    int units = mean.length;
    double[] means = HostArrays.read(q.mean());
    double[] logVariances = HostArrays.read(q.logVariance());
    for (int i = 0; i < means.length; i++) {
      int unit = i % units;
      int n = filled + i / units;
      mean[unit][n] = means[i];
      precision[unit][n] = Math.exp(-logVariances[i]);
      constant[unit][n] = -(logVariances[i] + DiagonalGaussian.LOG_2_PI) / 2;
    }
    filled += means.length / units;
  }

  /** Of each unit the means of all examples, [U, N]: not a copy. */
  double[][] means() {
    return mean;
  }

  /** Of each unit the variances of all examples, [U, N]. */
  double[][] variances() {
    return Arrays.stream(precision)
        .map(unit -> Arrays.stream(unit).map(value -> 1 / value).toArray())
        .toArray(double[][]::new);
  }

  /** log q(z_u|n) of every example, [N]. */
  double[] logDensities(int unit, double z) {
    double[] means = mean[unit];
    double[] precisions = precision[unit];
    double[] constants = constant[unit];
    double[] terms = new double[means.length];
    for (int n = 0; n < terms.length; n++) {
      double distance = z - means[n];
      terms[n] = constants[n] - distance * distance * precisions[n] / 2;
    }
    return terms;
  }
}
