package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Something of a training that goes on where it was only if it is saved with the weights. */
interface Remembered extends AutoCloseable {

  /** What it remembers, by name: the live arrays. */
  Map<String, NDArray> state();

  /**
   * Takes over a saved state, by copy.
   *
   * @throws IllegalArgumentException if a name is missing or unknown or a shape or type differs
   */
  void restore(Map<String, NDArray> saved);

  @Override
  void close();
}
