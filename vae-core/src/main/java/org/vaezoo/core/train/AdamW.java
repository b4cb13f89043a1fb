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
 */
@PartType("adamw")
@Doc("Adam with decoupled weight decay (Loshchilov and Hutter 2019).")
record AdamW(
    @Doc("Step size alpha, with its schedule.") @Default("0.001") Schedule learningRate,
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
        @Doc("By which, times the learning rate, each parameter shrinks in a step.")
        @Default("0.01")
        double weightDecay)
    implements OptimizerSpec {

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return AdamRules.rules(new AdamSettings(beta1, beta2, epsilon, weightDecay))
        .optimizer(parameters);
  }
}
