package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * Principal components: the linear map to k numbers and back with the least squared error, in
 * closed form. Pearson, "On lines and planes of closest fit to systems of points in space" (1901).
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
    SimpleEVD<SimpleMatrix> decomposition =
        covariance.plus(covariance.transpose()).scale(0.5).eig();
    int[] largest =
        IntStream.range(0, mean.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -decomposition.getEigenvalue(i).getReal()))
            .limit(units)
            .mapToInt(Integer::intValue)
            .toArray();
    SimpleMatrix components = new SimpleMatrix(mean.length, units);
    for (int unit = 0; unit < units; unit++) {
      SimpleMatrix direction = decomposition.getEigenVector(largest[unit]);
      components.setColumn(unit, direction.divide(direction.normF()));
    }
    return new Pca(new SimpleMatrix(1, mean.length, true, mean), components);
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
