package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;

/** Reverse-mode differentiation on either engine. */
public interface Autograd extends AutoCloseable {

  /** Differentiation on a manager's engine; closed with the manager at the latest. */
  static Autograd of(NDManager manager) {
    return manager instanceof PtNDManager
        ? PyTorchAutograd.compile(manager)
        : new CollectorAutograd(manager.getEngine());
  }

  /** Opens a tape. */
  Tape open();

  /**
   * Whether the sum of all numbers is finite. It is not where one of the numbers is not, and may
   * not be where large ones overflow.
   *
   * @param arrays at least one
   */
  boolean sumIsFinite(List<NDArray> arrays);

  @Override
  default void close() {}
}
