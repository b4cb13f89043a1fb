package org.vaezoo.measures.gaps;

import org.vaezoo.core.diagnose.Moments;

/** How the optimisations of one family went, over the images. */
final class Effort {

  private final Moments steps = new Moments();
  private final Moments converged = new Moments();
  private final Moments kept = new Moments();

  /**
   * How the optimisation of a block went, as numbers.
   *
   * @param starts how many of its images kept what they began at
   */
  static double[] numbers(LocalOptimization.Outcome outcome, int starts) {
    return new double[] {outcome.steps(), outcome.converged() ? 1 : 0, starts};
  }

  /**
   * Adds the images of a block.
   *
   * @param went what {@link #numbers} made of it
   * @param gains of each image before the choice, which the moments are given
   */
  void add(double[] went, double[] gains, Moments found) {
    for (int i = 0; i < gains.length; i++) {
      steps.add(went[0]);
      converged.add(went[1]);
      kept.add(i < went[2] ? 1 : 0);
    }
    found.addAll(gains);
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
