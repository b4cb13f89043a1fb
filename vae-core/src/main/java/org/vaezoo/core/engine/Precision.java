package org.vaezoo.core.engine;

import ai.djl.ndarray.types.DataType;

/** The numbers that parameters, examples and noise are kept in. */
public enum Precision {
  /** 32 bits, IEEE 754. */
  FLOAT32(DataType.FLOAT32),
  /** 64 bits, IEEE 754: for checks against closed forms. */
  FLOAT64(DataType.FLOAT64);

  private final DataType type;

  Precision(DataType type) {
    this.type = type;
  }

  /** The same for an array. */
  public DataType type() {
    return type;
  }
}
