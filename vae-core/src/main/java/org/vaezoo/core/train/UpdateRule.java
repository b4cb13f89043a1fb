package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;

/** One step of an optimizer's arithmetic, on arrays in place. */
interface UpdateRule extends AutoCloseable {

  /**
   * Moves the parameters and the state.
   *
   * @param parameters moved
   * @param gradients one for each parameter
   * @param state of these parameters; moved
   * @param learningRate of this step
   */
  void apply(List<NDArray> parameters, List<NDArray> gradients, Slots state, double learningRate);

  /** The same arithmetic inside a native program, if this rule has one. */
  default Optional<NativeRule> inside() {
    return Optional.empty();
  }

  @Override
  default void close() {}
}
