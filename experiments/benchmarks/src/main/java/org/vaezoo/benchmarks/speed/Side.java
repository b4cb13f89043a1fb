package org.vaezoo.benchmarks.speed;

import java.util.Locale;

/** Who trains, and how. */
enum Side {
  /** Our compiled steps. */
  OURS,
  /** The same model step by step, with the engine's differentiation. */
  OURS_EAGER,
  /** PyTorch of Python, as one writes it. */
  PYTHON_EAGER,
  /** The same under {@code torch.compile}. */
  PYTHON_COMPILE;

  /** In tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isPython() {
    return this == PYTHON_EAGER || this == PYTHON_COMPILE;
  }

  boolean isCompiled() {
    return this == OURS || this == PYTHON_COMPILE;
  }
}
