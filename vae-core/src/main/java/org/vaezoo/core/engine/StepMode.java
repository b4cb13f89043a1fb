package org.vaezoo.core.engine;

/** How the steps of a training are computed. */
public enum StepMode {
  /** Compiled on PyTorch, eager on MXNet: no resolved spec has it. */
  AUTO,
  /**
   * The model runs once on arrays that record it; the graph is differentiated, simplified and
   * written as TorchScript, and each step is a native call. PyTorch alone.
   */
  COMPILED,
  /** The model's own code and the engine's differentiation: the reference, and for debugging. */
  EAGER;

  /** The mode on an engine: MXNet has no TorchScript, its steps are always eager. */
  StepMode on(EngineName engine) {
    if (engine != EngineName.PYTORCH) {
      return EAGER;
    }
    return this == AUTO ? COMPILED : this;
  }
}
