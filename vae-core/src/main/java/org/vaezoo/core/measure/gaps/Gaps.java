package org.vaezoo.core.measure.gaps;

import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;

/**
 * The bounds of the same images in the order in which they cannot fall: Cremer et al. (2018).
 *
 * @param amortized L[q]
 * @param gaussian L[q*]
 * @param flow of the best flow
 * @param logLikelihood an estimate of log p(x)
 */
record Gaps(Bounds amortized, Bounds gaussian, Bounds flow, Bounds logLikelihood) {

  private static final double STANDARD_ERRORS = 4;

  /**
   * What an optimisation may leave undone, and the estimate of log p(x) may be too low, in nats.
   */
  private static final double UNDONE = 0.05;

  /** Below this number of images a standard error is too uncertain to judge by. */
  private static final long FEWEST_IMAGES = 10;

  /** L[q*] - L[q]: what the encoder loses. */
  Estimate amortization() {
    return gaussian.minus(amortized);
  }

  /** log p(x) - L[q*]: what the family loses. */
  Estimate approximation() {
    return logLikelihood.minus(gaussian);
  }

  /** What the richer family loses. */
  Estimate flowApproximation() {
    return logLikelihood.minus(flow);
  }

  /** log p(x) - L[q]. */
  Estimate total() {
    return logLikelihood.minus(amortized);
  }

  /**
   * The same gaps.
   *
   * @throws SelfCheckException if one is negative by more than chance
   */
  Gaps checked() {
    isNotNegative("L[q*] is below L[q]", amortization());
    isNotNegative("the best flow's bound is below L[q*]", flow.minus(gaussian));
    isNotNegative("log p(x) is below L[q*]", approximation());
    isNotNegative("log p(x) is below the best flow's bound", flowApproximation());
    return this;
  }

  private static void isNotNegative(String contradiction, Estimate gap) {
    boolean holds = gap.mean() >= -STANDARD_ERRORS * gap.standardError() - UNDONE;
    if (!holds && gap.count() >= FEWEST_IMAGES) {
      throw new SelfCheckException(contradiction + ": difference " + gap);
    }
  }
}
