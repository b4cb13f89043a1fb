package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Kingma and Ba, "Adam: a method for stochastic optimization" (2015), algorithm 1. */
@PartType("adam")
@Doc("Adam (Kingma and Ba 2015).")
public record Adam(
    @Doc("Step size alpha.") @Default("0.001") Schedule learningRate,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Decay of the mean of the gradient.")
        @Default("0.9")
        double beta1,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Decay of the mean of the squared gradient.")
        @Default("0.999")
        double beta2,
    @Range(min = 0, max = 1) @Doc("Added to the root of the mean square.") @Default("1e-8")
        double epsilon)
    implements OptimizerSpec {

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return AdamRules.rules(new AdamSettings(beta1, beta2, epsilon, 0)).optimizer(parameters);
  }
}
