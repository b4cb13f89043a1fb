package org.vaezoo.core.engine;

import java.util.Locale;

/** Which product float32 matrices are multiplied by. */
final class Matmul {

  private Matmul() {}

  /**
   * The product that a kind of processor gets: oneDNN's on AMD, where MKL takes its slow path and
   * oneDNN computes in float32, twice as fast; MKL's elsewhere, and wherever the processor has
   * units that multiply in bfloat16 tiles, which oneDNN would use. A rule and not a measurement, so
   * that the same spec has the same numbers on the same kind of machine every day.
   */
  static MatmulPrecision of(Processor processor) {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    return linux && processor.vendor().equals("AuthenticAMD") && !processor.has("amx_bf16")
        ? MatmulPrecision.MEDIUM
        : MatmulPrecision.HIGHEST;
  }

  /**
   * Sets the product for the whole process.
   *
   * @throws MissingEngineException if this libtorch cannot do what is asked for
   */
  static void apply(MatmulPrecision precision) {
    MatmulSwitch.find()
        .ifPresentOrElse(found -> found.set(precision), () -> requireShipped(precision));
  }

  private static void requireShipped(MatmulPrecision precision) {
    if (precision != MatmulPrecision.HIGHEST) {
      throw new MissingEngineException(
          "engine.matmul: expected a libtorch that offers "
              + precision.name().toLowerCase(Locale.ROOT)
              + ", found one without; use highest");
    }
  }
}
