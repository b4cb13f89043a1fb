package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/**
 * Moves parameters along a gradient. Its state is its own, so that it can be saved and a resumed
 * run goes on bit for bit.
 */
public interface Optimizer extends AutoCloseable {

  /**
   * Moves every parameter once, in place.
   *
   * @param gradients one for each parameter, in the order in which the optimizer was given them
   * @param learningRate of this step
   */
  void step(List<NDArray> gradients, double learningRate);

  /** The state by name: arrays owned by the optimizer, valid until its next step. */
  Map<String, NDArray> state();

  /**
   * Takes over a saved state.
   *
   * @throws IllegalArgumentException if a name is missing or unknown or a shape differs
   */
  void restore(Map<String, NDArray> state);

  @Override
  void close();
}
