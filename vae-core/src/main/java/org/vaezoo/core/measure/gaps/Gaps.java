package org.vaezoo.core.measure.gaps;

import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;

/**
 * The bounds of the same images in the order in which they cannot fall: Cremer et al. (2018).
 *
 * <p>An optimisation can end a little below where it began, as each parameter keeps the noise of
 * its last steps. What it began at belongs to the family too, and is kept where it is better in the
 * mean.
 *
 * @param amortized L[q]
 * @param gaussian of the Gaussians that were optimised from q
 * @param flow of the flows that were optimised from those Gaussians
 * @param logLikelihood an estimate of log p(x)
 */
record Gaps(Bounds amortized, Bounds gaussian, Bounds flow, Bounds logLikelihood) {

  private static final double STANDARD_ERRORS = 4;

  /**
   * What an optimisation may leave undone, and the estimate of log p(x) may be too low, in nats.
   */
  private static final double UNDONE = 0.05;

  /** The same of a flow, by its noise; more is an error. */
  private static final double UNDONE_OF_FLOW = 1;

  /** Below this number of images a standard error is too uncertain to judge by. */
  private static final long FEWEST_IMAGES = 10;

  /** L[q*], the best found of the encoder's family. */
  Bounds bestGaussian() {
    return gaussianGain().mean() > 0 ? gaussian : amortized;
  }

  /** The best found of the richer family. */
  Bounds bestFlow() {
    Bounds start = bestGaussian();
    return flow.minus(start).mean() > 0 ? flow : start;
  }

  /** What optimising the Gaussians gained. */
  Estimate gaussianGain() {
    return gaussian.minus(amortized);
  }

  /** What optimising the flows gained. */
  Estimate flowGain() {
    return flow.minus(gaussian);
  }

  /** L[q*] - L[q]: what the encoder loses. */
  Estimate amortization() {
    return bestGaussian().minus(amortized);
  }

  /** log p(x) - L[q*]: what the family loses. */
  Estimate approximation() {
    return logLikelihood.minus(bestGaussian());
  }

  /** What the richer family loses. */
  Estimate flowApproximation() {
    return logLikelihood.minus(bestFlow());
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
    isNotNegative("L[q*] is below L[q]", gaussianGain(), UNDONE);
    isNotNegative("the best flow's bound is below L[q*]", flowGain(), UNDONE_OF_FLOW);
    isNotNegative("log p(x) is below L[q*]", logLikelihood.minus(gaussian), UNDONE);
    isNotNegative("log p(x) is below the best flow's bound", logLikelihood.minus(flow), UNDONE);
    return this;
  }

  private static void isNotNegative(String contradiction, Estimate gap, double undone) {
    boolean holds = gap.mean() >= -STANDARD_ERRORS * gap.standardError() - undone;
    if (!holds && gap.count() >= FEWEST_IMAGES) {
      throw new SelfCheckException(contradiction + ": difference " + gap);
    }
  }
}
