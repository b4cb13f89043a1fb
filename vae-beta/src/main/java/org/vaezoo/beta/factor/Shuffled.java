package org.vaezoo.beta.factor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
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
    int rows = Math.toIntExact(z.getShape().get(0));
    int units = Math.toIntExact(z.getShape().get(1));
    NDArray order = noise.uniform(z.getShape()).argSort(0, true).transpose();
    NDArray first = z.getManager().arange(0, rows * units, rows, DataType.INT64);
    NDArray place = order.add(first.expandDims(1)).flatten();
    NDArray shuffled = z.transpose().flatten().get(new NDIndex("{}", place));
    return shuffled.reshape(units, rows).transpose();
  }
}
