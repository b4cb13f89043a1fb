package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.Detached;

/**
 * Numbers as rows of zeros with a one at the number, of operations that both engines have. A number
 * that is none of 0 .. K - 1, as the padding of tokens, is a row of zeros.
 */
public final class OneHot {

  private OneHot() {}

  /**
   * Rows along a new last axis.
   *
   * @param numbers floating point, [...]
   * @param count K
   * @return [..., K], in the type of the numbers
   */
  public static NDArray of(NDArray numbers, int count) {
    return along(numbers.getShape().dimension(), numbers, count);
  }

  /**
   * Rows along a new axis in any place.
   *
   * @param axis of the result
   */
  public static NDArray along(int axis, NDArray numbers, int count) {
    long[] shape = new long[1 + numbers.getShape().dimension() - axis];
    Arrays.fill(shape, 1);
    shape[0] = count;
    NDArray all = numbers.getManager().arange(0, count, 1, numbers.getDataType());
    return Detached.like(numbers, numbers.expandDims(axis).eq(all.reshape(new Shape(shape))));
  }

  /**
   * The row of a table at each number, as a product with one-hot rows, through which a gradient
   * reaches the table.
   *
   * @param numbers 0 .. K - 1, floating point, [...]
   * @param table [K, D]
   * @return [..., D]
   */
  public static NDArray lookUp(NDArray numbers, NDArray table) {
    Shape shape = table.getShape();
    NDArray rows = of(numbers.reshape(-1), Math.toIntExact(shape.get(0))).matMul(table);
    return rows.reshape(numbers.getShape().addAll(shape.slice(1)));
  }
}
