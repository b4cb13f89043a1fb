package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** While a tape is open, operations of the calling thread can be differentiated. */
public interface Tape extends AutoCloseable {

  /**
   * The gradient of a loss, zeros where the loss does not reach a parameter. The arrays are valid
   * until the next call.
   *
   * @param loss a scalar computed since the tape was opened
   * @param parameters arrays that require a gradient
   * @param last whether no further loss of this computation follows, so that its graph may go
   */
  List<NDArray> gradients(NDArray loss, List<NDArray> parameters, boolean last);

  @Override
  void close();
}
