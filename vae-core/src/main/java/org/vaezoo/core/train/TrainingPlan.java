package org.vaezoo.core.train;

import java.util.Optional;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.SinglePhase;

/**
 * How long and on what a model is trained.
 *
 * @param epochs passes over the training split
 * @param batchSize examples of a step, B
 * @param seed of initial weights, data order and noise
 * @param limits of the gradients of a step
 * @param averaging of the weights that are measured
 * @param curriculum what each step follows and moves
 */
public record TrainingPlan(
    int epochs,
    int batchSize,
    long seed,
    GradientLimits limits,
    Optional<Averaging> averaging,
    PhaseSchedule curriculum) {

  public TrainingPlan {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs: expected at least 1, found " + epochs);
    }
  }

  /** Without averaging, every loss at every step. */
  public TrainingPlan(int epochs, int batchSize, long seed, GradientLimits limits) {
    this(epochs, batchSize, seed, limits, Optional.empty(), new SinglePhase());
  }

  /** Every gradient as it is, without averaging, every loss at every step. */
  public TrainingPlan(int epochs, int batchSize, long seed) {
    this(epochs, batchSize, seed, GradientLimits.NONE);
  }
}
