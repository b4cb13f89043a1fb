package org.vaezoo.core.engine;

/** How the steps of a training are computed. */
public enum StepMode {
  /**
   * The model runs once on arrays that record it; the graph is differentiated, simplified and
   * written as TorchScript, and each step is a native call. PyTorch alone.
   */
  COMPILED,
  /** The model's own code and the engine's differentiation: the reference, and for debugging. */
  EAGER
}
