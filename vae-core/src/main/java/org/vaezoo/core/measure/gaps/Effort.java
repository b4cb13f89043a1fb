package org.vaezoo.core.measure.gaps;

import org.vaezoo.core.diagnose.Moments;

/** How the optimisations of one family went, over the images. */
final class Effort {

  private final Moments steps = new Moments();
  private final Moments converged = new Moments();

  /** Adds the images of a block. */
  void add(LocalOptimization.Outcome outcome, int images) {
    for (int i = 0; i < images; i++) {
      steps.add(outcome.steps());
      converged.add(outcome.converged() ? 1 : 0);
    }
  }

  /** The mean number of steps. */
  double steps() {
    return steps.estimate().mean();
  }

  /** The share of the images whose block has converged. */
  double converged() {
    return converged.estimate().mean();
  }
}
