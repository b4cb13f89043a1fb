package org.vaezoo.core.engine;

/** How libtorch multiplies float32 matrices on the CPU. */
public enum MatmulPrecision {
  /** By the kind of processor, when a spec is read: no resolved spec has it. */
  AUTO(-1),
  /** As it is shipped: MKL, which takes a slow path on processors of other makers. */
  HIGHEST(0),
  /**
   * oneDNN, which may round to bfloat16 inside where the processor has units for it, and otherwise
   * computes in float32.
   */
  MEDIUM(2);

  private final int code;

  MatmulPrecision(int code) {
    this.code = code;
  }

  /** The number of libtorch's own enumeration, Float32MatmulPrecision. */
  int code() {
    return code;
  }
}
