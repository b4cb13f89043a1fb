package org.vaezoo.beta.latents;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Noise;

/** Draws of a joint distribution made into draws of the product of its marginals. */
public final class Shuffled {

  private Shuffled() {}

  /**
   * Each unit's values in an order of its own: Kim and Mnih (2018), algorithm 1.
   *
   * @param z [N, U], through which no gradient goes
   * @return [N, U]
   */
  public static NDArray units(NDArray z, Noise noise) {
    return by(order(z.getShape(), noise), z);
  }

  /**
   * An order of its own for each unit: that of as many uniforms.
   *
   * @param shape [N, U]
   * @return places in the transposed array, flat, [U * N]
   */
  public static NDArray order(Shape shape, Noise noise) {
    int rows = Math.toIntExact(shape.get(0));
    int units = Math.toIntExact(shape.get(1));
    NDArray order = noise.uniform(shape).argSort(0, true).transpose();
    NDArray first = order.getManager().arange(0, rows * units, rows, DataType.INT64);
    return order.add(first.expandDims(1)).flatten();
  }

  /**
   * Each unit's values in the order of {@link #order}.
   *
   * @param z [N, U], through which no gradient goes
   * @return [N, U]
   */
  public static NDArray by(NDArray order, NDArray z) {
    NDArray shuffled = z.transpose().flatten().get(new NDIndex("{}", order));
    return shuffled.reshape(z.getShape().get(1), z.getShape().get(0)).transpose();
  }
}
