package org.vaezoo.measures.state;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;

/**
 * An affine map by ordinary least squares: min |1 b' + X W - Y|^2, by a QR decomposition with
 * column pivoting, so that columns that say nothing new, as a unit that never changes, are left
 * out.
 *
 * @param weights of the columns of X, the intercept after them, [U + 1, C]
 */
record LeastSquares(SimpleMatrix weights) {

  /**
   * Fits the map.
   *
   * @param x [N, U], with N above U
   * @param y [N, C]
   */
  static LeastSquares fit(SimpleMatrix x, SimpleMatrix y) {
    LinearSolverDense<DMatrixRMaj> solver =
        LinearSolverFactory_DDRM.leastSquaresQrPivot(true, false);
    if (!solver.setA(design(x).getDDRM())) {
      throw new IllegalArgumentException("least squares: the codes have no QR decomposition");
    }
    SimpleMatrix weights = new SimpleMatrix(x.getNumCols() + 1, y.getNumCols());
    solver.solve(y.getDDRM().copy(), weights.getDDRM());
    return new LeastSquares(weights);
  }

  /**
   * What the map makes of codes.
   *
   * @param x [N, U]
   * @return [N, C]
   */
  SimpleMatrix of(SimpleMatrix x) {
    return design(x).mult(weights);
  }

  private static SimpleMatrix design(SimpleMatrix x) {
    double[] ones = new double[x.getNumRows()];
    Arrays.fill(ones, 1);
    return x.concatColumns(new SimpleMatrix(ones.length, 1, true, ones));
  }
}
