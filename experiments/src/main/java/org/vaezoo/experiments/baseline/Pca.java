package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.measures.oracle.PrincipalComponents;

/**
 * {@link PrincipalComponents} as a code: the linear map to k numbers and back with the least
 * squared error, in closed form.
 *
 * @param mean of the training examples, [1, D]
 * @param components orthonormal columns, that of the largest variance first, [D, k]
 */
record Pca(SimpleMatrix mean, SimpleMatrix components) implements EncoderDecoder {

  /**
   * Of the moments of the training examples.
   *
   * @param mean [D]
   * @param covariance [D, D]
   * @param units k, at most D
   */
  static Pca of(double[] mean, SimpleMatrix covariance, int units) {
    PrincipalComponents found = PrincipalComponents.of(mean, covariance, units);
    return new Pca(found.mean(), found.components());
  }

  @Override
  public NDArray code(NDArray x, Pass pass) {
    NDArray flat = x.reshape(new Shape(x.getShape().get(0), mean.getNumCols()));
    return flat.sub(array(mean, x, pass)).matMul(array(components, x, pass));
  }

  @Override
  public NDArray reconstruction(NDArray z, Pass pass) {
    return z.matMul(array(components.transpose(), z, pass)).add(array(mean, z, pass));
  }

  private static NDArray array(SimpleMatrix matrix, NDArray like, Pass pass) {
    Shape shape = new Shape(matrix.getNumRows(), matrix.getNumCols());
    return HostArrays.create(pass.manager(), matrix.getDDRM().getData(), shape, like.getDataType());
  }
}
