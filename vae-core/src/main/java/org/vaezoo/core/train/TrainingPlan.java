package org.vaezoo.core.train;

import java.util.Optional;
import org.vaezoo.core.schedule.Curriculum;
import org.vaezoo.core.schedule.Together;

/**
 * How long and on what a model is trained.
 *
 * @param epochs passes over the training split
 * @param batchSize examples of a step, B
 * @param seed of initial weights, data order and noise
 * @param clipGradientNorm the largest norm that the gradients of a step may have, greater than 0;
 *     what one optimizer moves along the same losses has a norm of its own
 * @param averaging of the weights that are measured
 * @param curriculum what each step follows and moves
 */
public record TrainingPlan(
    int epochs,
    int batchSize,
    long seed,
    Optional<Double> clipGradientNorm,
    Optional<Averaging> averaging,
    Curriculum curriculum) {

  public TrainingPlan {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs: expected at least 1, found " + epochs);
    }
    clipGradientNorm.ifPresent(GradientClipping::requireLimit);
  }

  /** Without averaging, every loss at every step. */
  public TrainingPlan(int epochs, int batchSize, long seed, Optional<Double> clipGradientNorm) {
    this(epochs, batchSize, seed, clipGradientNorm, Optional.empty(), new Together());
  }
}
