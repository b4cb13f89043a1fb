package org.vaezoo.measures.disentangle;

/** The decomposition of a symmetric, positive definite matrix into a triangle and its mirror. */
final class Cholesky {

  private Cholesky() {}

  /**
   * Solves A x = b.
   *
   * @param matrix A, [n][n], of which the lower half is read and overwritten
   * @param vector b, [n]
   * @return x, [n]
   */
  static double[] solve(double[][] matrix, double[] vector) {
    decompose(matrix);
    double[] x = vector.clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= matrix[i][j] * x[j];
      }
      x[i] /= matrix[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= matrix[j][i] * x[j];
      }
      x[i] /= matrix[i][i];
    }
    return x;
  }

  private static void decompose(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= matrix[i][k] * matrix[j][k];
        }
        if (i == j && !(rest > 0)) {
          throw new IllegalArgumentException("the matrix is not positive definite");
        }
        matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
      }
    }
  }
}
