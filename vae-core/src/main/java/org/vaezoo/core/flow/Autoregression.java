package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/**
 * A function of latents that says two numbers of each unit, which depend on the units before it
 * alone, in an order of the function's own.
 */
public interface Autoregression {

  /**
   * The two numbers.
   *
   * @param m of each unit, [B, U]: where it is moved to
   * @param s of each unit, [B, U]: by how much it is scaled, in the units of whoever asks
   */
  record Outputs(NDArray m, NDArray s) {}

  /**
   * What is said of each unit.
   *
   * @param z [B, U]
   */
  Outputs of(NDArray z);

  /** The place of each unit in the order, from 1 to U, [1, U]. */
  NDArray rank(DataType type);
}
