package org.vaezoo.beta.factor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Noise;

/** Draws of a joint distribution made into draws of the product of its marginals. */
final class Shuffled {

  private Shuffled() {}

  /**
   * Each unit's values in an order of its own: Kim and Mnih (2018), algorithm 1. The order is that
   * of as many uniforms.
   *
   * @param z [N, U], through which no gradient goes
   * @return [N, U]
   */
  static NDArray units(NDArray z, Noise noise) {
    Shape shape = z.getShape();
    NDArray order = noise.uniform(shape).argSort(0, true);
    NDArray place = order.mul(shape.get(1)).add(unitNumbers(z));
    return z.flatten().get(new NDIndex("{}", place.flatten())).reshape(shape);
  }

  /** 0 .. U - 1. */
  private static NDArray unitNumbers(NDArray z) {
    NDManager manager = z.getManager();
    return manager.arange(0, Math.toIntExact(z.getShape().get(1)), 1, DataType.INT64);
  }
}
