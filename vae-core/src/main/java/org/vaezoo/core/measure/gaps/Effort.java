package org.vaezoo.core.measure.gaps;

import org.vaezoo.core.diagnose.Moments;

/** How the optimisations of one family went, over the images. */
final class Effort {

  private final Moments steps = new Moments();
  private final Moments converged = new Moments();
  private final Moments kept = new Moments();

  /**
   * Adds the images of a block.
   *
   * @param starts how many of them kept what they began at
   */
  void add(LocalOptimization.Outcome outcome, int images, int starts) {
    for (int i = 0; i < images; i++) {
      kept.add(i < starts ? 1 : 0);
      steps.add(outcome.steps());
      converged.add(outcome.converged() ? 1 : 0);
    }
  }

  /** The mean number of steps. */
  double steps() {
    return steps.estimate().mean();
  }

  /** The share of the images that kept what they began at. */
  double kept() {
    return kept.estimate().mean();
  }

  /** The share of the images whose block has converged. */
  double converged() {
    return converged.estimate().mean();
  }
}
