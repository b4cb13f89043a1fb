package org.vaezoo.core.engine;

/** Chooses how float32 matrices are multiplied: as fast as can be without losing a digit. */
public final class Matmul {

  /** Greatest error that still is float32's own; bfloat16 is wrong by 1e-3. */
  static final double GREATEST_ERROR = 4e-6;

  /** How much faster oneDNN has to be to be worth it. */
  static final double LEAST_GAIN = 1.2;

  private Matmul() {}

  /**
   * Measures both products and decides for oneDNN where it is clearly faster and as exact as
   * float32 can be. It takes a fraction of a second and leaves the product as shipped.
   */
  public static MatmulDecision measure(EngineSession session) {
    EngineSettings settings = session.settings();
    if (settings.name() != EngineName.PYTORCH
        || settings.precision() != Precision.FLOAT32
        || session.device().isGpu()) {
      return MatmulDecision.highest("only PyTorch's float32 product on the CPU has a choice");
    }
    return MatmulSwitch.find()
        .map(found -> compare(found, session))
        .orElseGet(() -> MatmulDecision.highest("this libtorch offers no choice"));
  }

  /**
   * Sets the product for the whole process.
   *
   * @throws MissingEngineException if this libtorch cannot do what was decided
   */
  public static void apply(MatmulPrecision precision) {
    MatmulSwitch.find()
        .ifPresentOrElse(found -> found.set(precision), () -> requireShipped(precision));
  }

  private static void requireShipped(MatmulPrecision precision) {
    if (precision != MatmulPrecision.HIGHEST) {
      throw new MissingEngineException(
          "matrix product: expected a libtorch that offers " + precision + ", found one without");
    }
  }

  private static MatmulDecision compare(MatmulSwitch found, EngineSession session) {
    try (MatmulTrial trial = new MatmulTrial(session)) {
      found.set(MatmulPrecision.MEDIUM);
      double error = trial.error();
      double highest = 0;
      double medium = 0;
      for (int round = 0; round < 5; round++) {
        found.set(MatmulPrecision.HIGHEST);
        highest = Math.max(highest, trial.gflops());
        found.set(MatmulPrecision.MEDIUM);
        medium = Math.max(medium, trial.gflops());
      }
      return decide(highest, medium, error);
    } finally {
      found.set(MatmulPrecision.HIGHEST);
    }
  }

  /** The rule itself, written so that a product that is not a number is refused. */
  static MatmulDecision decide(double highest, double medium, double error) {
    if (!(error <= GREATEST_ERROR)) {
      return new MatmulDecision(
          MatmulPrecision.HIGHEST, highest, medium, error, "oneDNN is less exact than float32");
    }
    if (!(medium >= LEAST_GAIN * highest)) {
      return new MatmulDecision(
          MatmulPrecision.HIGHEST, highest, medium, error, "the product as shipped is fast");
    }
    return new MatmulDecision(
        MatmulPrecision.MEDIUM, highest, medium, error, "oneDNN is faster and as exact");
  }
}
