package org.vaezoo.measures.samples;

import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * The squared Fréchet distance between two Gaussians: |m1 - m2|^2 + tr(S1 + S2 - 2 (S1 S2)^(1/2)),
 * Dowson and Landau, "The Fréchet distance between multivariate normal distributions" (1982); of
 * Gaussians fitted to features as in Heusel et al., "GANs trained by a two time-scale update rule
 * converge to a local Nash equilibrium" (2017).
 *
 * <p>The trace of (S1 S2)^(1/2) is that of the symmetric (R S2 R)^(1/2) with R = S1^(1/2): no root
 * of an asymmetric matrix is taken, and no small number is added to the diagonals.
 *
 * <p>Of fitted Gaussians it is biased upwards, the more the fewer the examples: to be compared only
 * at equal numbers, beside the distance between two halves of the data.
 */
final class FrechetDistance {

  private FrechetDistance() {}

  /** Between Gaussians fitted to features, with the covariance of the unbiased kind. */
  static double between(Features one, Features other) {
    return between(Gaussian.of(one), Gaussian.of(other));
  }

  /** Between two Gaussians. */
  static double between(Gaussian one, Gaussian other) {
    double means = one.mean().minus(other.mean()).elementPower(2).elementSum();
    SimpleMatrix root = root(one.covariance());
    double shared = root(symmetric(root.mult(other.covariance()).mult(root))).trace();
    return means + one.covariance().trace() + other.covariance().trace() - 2 * shared;
  }

  /** The square root of a symmetric matrix without negative eigenvalues but by rounding. */
  static SimpleMatrix root(SimpleMatrix matrix) {
    SimpleEVD<SimpleMatrix> decomposition = symmetric(matrix).eig();
    SimpleMatrix root = new SimpleMatrix(matrix.getNumRows(), matrix.getNumRows());
    for (int i = 0; i < decomposition.getNumberOfEigenvalues(); i++) {
      Complex_F64 value = decomposition.getEigenvalue(i);
      SimpleMatrix direction = decomposition.getEigenVector(i);
      SimpleMatrix share = direction.mult(direction.transpose());
      double length = direction.elementPower(2).elementSum();
      root = root.plus(Math.sqrt(Math.max(0, value.getReal())) / length, share);
    }
    return root;
  }

  /**
   * Without what rounding makes asymmetric, so that the decomposition is that for symmetric ones.
   */
  private static SimpleMatrix symmetric(SimpleMatrix matrix) {
    return matrix.plus(matrix.transpose()).scale(0.5);
  }
}
