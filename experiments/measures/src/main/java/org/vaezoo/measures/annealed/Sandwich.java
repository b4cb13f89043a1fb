package org.vaezoo.measures.annealed;

import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.SelfCheckException;

/**
 * Two bounds on log p(x) of the same simulated images, the truth between them.
 *
 * @param lower from chains that start at the prior
 * @param upper from chains that start at the z which made x
 */
record Sandwich(AnnealedBound lower, AnnealedBound upper) {

  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 1e-3;

  /** Below this number of images a standard error is too uncertain to judge by. */
  private static final long FEWEST_IMAGES = 10;

  /** Upper minus lower, image by image. */
  Estimate gap() {
    Moments gap = new Moments();
    for (int i = 0; i < lower.images().size(); i++) {
      gap.add(upper.images().get(i) - lower.images().get(i));
    }
    return gap.estimate();
  }

  /**
   * The same sandwich.
   *
   * @throws SelfCheckException if the upper bound is below the lower one, by more than chance
   */
  Sandwich checked() {
    Estimate gap = gap();
    boolean holds = gap.mean() >= -STANDARD_ERRORS * gap.standardError() - ROUNDING;
    if (!holds && gap.count() >= FEWEST_IMAGES) {
      throw new SelfCheckException(
          "annealed bounds of simulated data: the upper is below the lower, gap " + gap);
    }
    return this;
  }
}
