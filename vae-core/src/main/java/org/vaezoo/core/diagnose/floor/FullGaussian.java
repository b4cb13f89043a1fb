package org.vaezoo.core.diagnose.floor;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** A Gaussian with any covariance, through the Cholesky factor of it. */
final class FullGaussian implements Floor {

  /** Share of a dimension's variance that the dimensions before it may not all explain. */
  private static final double SINGULAR = 1e-10;

  private final double[] mean;
  private final double[] factor;
  private final double logDeterminant;

  private FullGaussian(double[] mean, double[] factor, double logDeterminant) {
    this.mean = mean;
    this.factor = factor;
    this.logDeterminant = logDeterminant;
  }

  /**
   * The Gaussian of a mean and a covariance; empty where the covariance is singular, so that no
   * density belongs to it.
   *
   * @param mean [D]
   * @param covariance [D][D], of which the lower triangle is read
   */
  static Optional<FullGaussian> of(double[] mean, double[][] covariance) {
    int width = mean.length;
    DMatrixRMaj matrix = new DMatrixRMaj(width, width);
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.set(i, j, covariance[i][j]);
        matrix.set(j, i, covariance[i][j]);
      }
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(width, true);
    if (!cholesky.decompose(matrix)) {
      return Optional.empty();
    }
    DMatrixRMaj factor = cholesky.getT(null);
    double logDeterminant = 0;
    for (int i = 0; i < width; i++) {
      double left = factor.get(i, i) * factor.get(i, i);
      if (!(left > SINGULAR * covariance[i][i])) {
        return Optional.empty();
      }
      logDeterminant += Math.log(left);
    }
    return Optional.of(new FullGaussian(mean, factor.getData(), logDeterminant));
  }

  @Override
  public String name() {
    return Floors.FULL_GAUSSIAN;
  }

  /** All dimensions are scored: a part of x has another density. */
  @Override
  public double logProb(double[] x, boolean[] scored) {
    double[] white = new double[x.length];
    Arrays.setAll(white, i -> x[i] - mean[i]);
    TriangularSolver_DDRM.solveL(factor, white, x.length);
    double square = Arrays.stream(white).map(each -> each * each).sum();
    return -0.5 * (square + logDeterminant + x.length * Math.log(2 * Math.PI));
  }
}
