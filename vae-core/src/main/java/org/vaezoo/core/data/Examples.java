package org.vaezoo.core.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Optional;

/** The examples of one file, ready to be shown. */
public interface Examples {

  /** Kind of the numbers shown. */
  DataKind kind();

  /** How the columns of a table were scaled; empty where none were. */
  default Optional<Scaling> scaling() {
    return Optional.empty();
  }

  /** How wide a grey level is among them, where they were made of levels. */
  default Optional<Double> levelWidth() {
    return Optional.empty();
  }

  /**
   * Examples as a model is shown them.
   *
   * @param positions which examples of the file, [B]
   * @param indices their indices in the data set, [B]
   * @return [B, ...example shape]
   */
  NDArray present(
      int[] positions, int[] indices, DataNoise dataNoise, NDManager manager, DataType type);

  /** The mean over some examples of the numbers shown, in expectation. */
  double[] mean(int[] positions);
}
