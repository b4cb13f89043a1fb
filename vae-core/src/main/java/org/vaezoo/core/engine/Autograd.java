package org.vaezoo.core.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;

/** Reverse-mode differentiation on either engine. */
public interface Autograd extends AutoCloseable {

  /** Differentiation on a manager's engine; closed with the manager at the latest. */
  static Autograd of(NDManager manager) {
    return manager instanceof PtNDManager
        ? PyTorchAutograd.compile(manager)
        : () -> new CollectorTape(manager.getEngine());
  }

  /** Opens a tape. */
  Tape open();

  @Override
  default void close() {}
}
