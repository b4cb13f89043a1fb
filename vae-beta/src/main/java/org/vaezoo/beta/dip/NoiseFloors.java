package org.vaezoo.beta.dip;

/**
 * The root mean square that the penalties have by chance alone, of U independent units whose
 * posterior means are standard normal, from B examples; to the leading order in 1 / B.
 *
 * <p>A covariance of the batch has mean 0 and variance 1 / B, a variance has mean 1 and variance 2
 * / B. Unbiased squares of them have mean 0 and variances 2 / B^2 and 8 / B^2; squares of the batch
 * have the means 1 / B and 2 / B besides.
 *
 * @param batch B
 * @param units U
 */
record NoiseFloors(double batch, double units) {

  /** Of the sum over pairs, each pair of units in both orders. */
  double offDiagonal(CovarianceEstimator estimator) {
    double ordered = units * (units - 1);
    double variance = 4 * ordered / (batch * batch);
    return rootMeanSquare(estimator, ordered / batch, variance);
  }

  /** Of the sum over units. */
  double diagonal(CovarianceEstimator estimator) {
    return rootMeanSquare(estimator, 2 * units / batch, 8 * units / (batch * batch));
  }

  private static double rootMeanSquare(
      CovarianceEstimator estimator, double bias, double variance) {
    return switch (estimator) {
      case BATCH -> Math.sqrt(bias * bias + variance);
      case UNBIASED -> Math.sqrt(variance);
    };
  }
}
