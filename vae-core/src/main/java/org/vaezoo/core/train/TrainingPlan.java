package org.vaezoo.core.train;

import java.util.Optional;

/**
 * How long and on what a model is trained.
 *
 * @param epochs passes over the training split
 * @param batchSize examples of a step, B
 * @param seed of initial weights, data order and noise
 * @param clipGradientNorm the largest global norm that the gradients of a step may have, greater
 *     than 0
 */
public record TrainingPlan(
    int epochs, int batchSize, long seed, Optional<Double> clipGradientNorm) {

  public TrainingPlan {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs: expected at least 1, found " + epochs);
    }
    clipGradientNorm.ifPresent(GradientClipping::requireLimit);
  }
}
