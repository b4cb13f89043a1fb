package org.vaezoo.measures.oracle;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * The directions of largest variance: Pearson, "On lines and planes of closest fit to systems of
 * points in space" (1901).
 *
 * @param mean of the examples, [1, D]
 * @param components orthonormal columns, that of the largest variance first, [D, k]
 */
public record PrincipalComponents(SimpleMatrix mean, SimpleMatrix components) {

  /**
   * Of the moments of examples.
   *
   * @param mean [D]
   * @param covariance [D, D]
   * @param units k, at most D
   */
  public static PrincipalComponents of(double[] mean, SimpleMatrix covariance, int units) {
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
    return new PrincipalComponents(new SimpleMatrix(1, mean.length, true, mean), components);
  }

  /**
   * The components of examples.
   *
   * @param x [N, D]
   * @return [N, k]
   */
  public SimpleMatrix of(SimpleMatrix x) {
    SimpleMatrix products = x.mult(components);
    SimpleMatrix shift = mean.mult(components);
    for (int row = 0; row < products.getNumRows(); row++) {
      products.setRow(row, products.getRow(row).minus(shift));
    }
    return products;
  }
}
