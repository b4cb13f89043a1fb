package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/**
 * Moves parameters along a gradient. Its state is its own, so that it can be saved and a resumed
 * run goes on bit for bit.
 */
public interface Optimizer extends AutoCloseable {

  /**
   * Moves parameters once, in place. A parameter without a gradient stays as it is, and so does all
   * that is remembered of it: its steps are not counted and its moments do not decay. No gradient
   * may be being recorded on this thread. What the step creates besides its state is freed before
   * it returns.
   *
   * @param gradients by the names under which the optimizer was given the parameters
   * @param learningRate of this step
   * @throws IllegalArgumentException if a name is not that of a parameter
   */
  void step(Map<String, NDArray> gradients, double learningRate);

  /**
   * The state by name: {@code step}, the steps of each parameter, int64; and arrays of a
   * parameter's shape, as {@code mean/encoder.weight}. They are owned by the optimizer and valid
   * until its next step.
   */
  Map<String, NDArray> state();

  /**
   * Takes over a saved state, by copy.
   *
   * @throws IllegalArgumentException if a name is missing or unknown or a shape or type differs
   */
  void restore(Map<String, NDArray> state);

  @Override
  void close();
}
