package org.vaezoo.measures.gaps;

import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.measures.optimum.KeptStarts;

/**
 * The bounds of the same images in the order in which they cannot fall: Cremer et al. (2018).
 *
 * <p>An optimisation can end below where it began, as each parameter keeps the noise of its last
 * steps. What it began at is then kept: of each image before the bounds come here, and of all of
 * them where it is better in the mean, by {@link KeptStarts}.
 *
 * @param amortized L[q]
 * @param gaussian of the best of q and the Gaussians that were optimised from it
 * @param flow of the best of those Gaussians and the flows that were optimised from them
 * @param logLikelihood an estimate of log p(x)
 * @param gaussianFound what the Gaussians gained before starts were kept, on other draws
 * @param flowFound what the flows gained before
 */
record Gaps(
    Bounds amortized,
    Bounds gaussian,
    Bounds flow,
    Bounds logLikelihood,
    Estimate gaussianFound,
    Estimate flowFound) {

  private static final double STANDARD_ERRORS = 4;

  /** How much too low the estimate of log p(x) may be, in nats. */
  private static final double UNDONE = 0.05;

  /** What an optimisation may end below its start by the noise of its steps; more is an error. */
  private static final double DRIFT = 1;

  /** Below this number of images a standard error is too uncertain to judge by. */
  private static final long FEWEST_IMAGES = 10;

  /** L[q*], the best found of the encoder's family. */
  Bounds bestGaussian() {
    return KeptStarts.all(gaussian.minus(amortized)) ? amortized : gaussian;
  }

  /** The best found of the richer family. */
  Bounds bestFlow() {
    Bounds start = bestGaussian();
    return KeptStarts.all(flow.minus(start)) ? start : flow;
  }

  /** What optimising the Gaussians gained. */
  Estimate gaussianGain() {
    return bestGaussian().minus(amortized);
  }

  /** What optimising the flows gained. */
  Estimate flowGain() {
    return bestFlow().minus(bestGaussian());
  }

  /** L[q*] - L[q]: what the encoder loses, which is what optimising gained. */
  Estimate amortization() {
    return gaussianGain();
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
    isNotNegative("L[q*] is below L[q]", gaussianFound, DRIFT);
    isNotNegative("the best flow's bound is below L[q*]", flowFound, DRIFT);
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
