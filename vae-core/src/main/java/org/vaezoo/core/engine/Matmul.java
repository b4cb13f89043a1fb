package org.vaezoo.core.engine;

import java.util.Locale;

/** Which product float32 matrices are multiplied by. */
final class Matmul {

  private Matmul() {}

  /** Zen 5, the first of AMD that computes 512 bits of AVX-512 at once. */
  private static final int WHOLE_AVX512 = 26;

  /**
   * The product that a kind of processor gets: oneDNN's on AMD from Zen 5 on, where MKL uses half
   * of the processor's width and oneDNN computes in float32, twice as fast; MKL's elsewhere, and
   * wherever the processor has units that multiply in bfloat16 tiles, which oneDNN would use
   * (docs/decisions/0025 has what was measured). A rule and not a measurement, so that the same
   * spec has the same numbers on the same kind of machine every day.
   */
  static MatmulPrecision of(Processor processor) {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    boolean half = processor.vendor().equals("AuthenticAMD") && processor.family() >= WHOLE_AVX512;
    return linux && half && !processor.has("amx_bf16")
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
