package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Loshchilov and Hutter, "Decoupled weight decay regularization" (2019), algorithm 2.
 *
 * <p>In the paper the decay is multiplied by the schedule's factor alone; here, as in every library
 * since, by the whole learning rate: lambda of the paper is {@code learningRate * weightDecay}.
 *
 * @param learningRate alpha, with its schedule
 * @param beta1 decay of the mean of the gradient
 * @param beta2 decay of the mean of its square
 * @param epsilon added to the root of the mean square
 * @param weightDecay by which, times the learning rate, each parameter shrinks in a step
 */
@PartType("adamw")
@Doc("Adam with decoupled weight decay (Loshchilov and Hutter 2019).")
public record AdamW(
    @Doc("Step size.") @Default("0.001") Schedule learningRate,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Decay of the mean of the gradient.")
        @Default("0.9")
        double beta1,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Decay of the mean of the squared gradient.")
        @Default("0.999")
        double beta2,
    @Range(min = 0, max = 1) @Doc("Added to the root of the mean square.") @Default("1e-8")
        double epsilon,
    @Range(min = 0, max = 1e6)
        @Doc("Shrinkage in a step, times the learning rate.")
        @Default("0.01")
        double weightDecay)
    implements OptimizerSpec {

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return AdamRules.optimizer(parameters, new AdamSettings(beta1, beta2, epsilon, weightDecay));
  }
}
