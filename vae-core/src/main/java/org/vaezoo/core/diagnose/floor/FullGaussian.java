package org.vaezoo.core.diagnose.floor;

import java.util.Optional;

/** A Gaussian with any covariance, through the Cholesky factor of it. */
final class FullGaussian implements Floor {

  private final double[] mean;
  private final double[][] factor;
  private final double logDeterminant;

  private FullGaussian(double[] mean, double[][] factor, double logDeterminant) {
    this.mean = mean;
    this.factor = factor;
    this.logDeterminant = logDeterminant;
  }

  /**
   * The Gaussian of a mean and a covariance; empty where the covariance is singular, so that no
   * density belongs to it.
   *
   * @param mean [D]
   * @param covariance [D][D], of which the lower triangle is read; kept and changed
   */
  static Optional<FullGaussian> of(double[] mean, double[][] covariance) {
    double logDeterminant = 0;
    for (int i = 0; i < mean.length; i++) {
      double before = covariance[i][i];
      for (int j = 0; j <= i; j++) {
        double left = covariance[i][j];
        for (int k = 0; k < j; k++) {
          left -= covariance[i][k] * covariance[j][k];
        }
        covariance[i][j] = i == j ? Math.sqrt(Math.max(left, 0)) : left / covariance[j][j];
      }
      if (!(covariance[i][i] * covariance[i][i] > 1e-10 * before)) {
        return Optional.empty();
      }
      logDeterminant += 2 * Math.log(covariance[i][i]);
    }
    return Optional.of(new FullGaussian(mean, covariance, logDeterminant));
  }

  @Override
  public String name() {
    return Floors.FULL_GAUSSIAN;
  }

  /** All dimensions are scored: a part of x has another density. */
  @Override
  public double logProb(double[] x, boolean[] scored) {
    double[] white = new double[x.length];
    double square = 0;
    for (int i = 0; i < x.length; i++) {
      double left = x[i] - mean[i];
      for (int k = 0; k < i; k++) {
        left -= factor[i][k] * white[k];
      }
      white[i] = left / factor[i][i];
      square += white[i] * white[i];
    }
    return -0.5 * (square + logDeterminant + x.length * Math.log(2 * Math.PI));
  }
}
