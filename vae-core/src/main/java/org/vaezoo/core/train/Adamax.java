package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Kingma and Ba, "Adam: a method for stochastic optimization" (2015), algorithm 2, which divides by
 * a decaying maximum of the gradient's size: u = max(beta2 u, |g| + epsilon).
 *
 * <p>The paper has no epsilon. As in PyTorch it stands within the maximum, so that a parameter that
 * never had a gradient is divided by something.
 */
@PartType("adamax")
@Doc("Adam with the greatest size of the gradient (Kingma and Ba 2015).")
record Adamax(
    @Doc("Step size alpha.") @Default("0.002") Schedule learningRate,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Decay of the mean of the gradient.")
        @Default("0.9")
        double beta1,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Decay of the greatest size of the gradient.")
        @Default("0.999")
        double beta2,
    @Range(min = 0, max = 1) @Doc("Least size of a gradient.") @Default("1e-8") double epsilon)
    implements OptimizerSpec {

  /** The running mean of the gradient, m in the paper. */
  static final String MEAN = "mean";

  /** The decaying maximum of its size, u in the paper. */
  static final String GREATEST = "greatest";

  public Adamax {
    Require.decay("beta1", beta1);
    Require.decay("beta2", beta2);
    Require.notNegative("epsilon", epsilon);
  }

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return rules().optimizer(parameters);
  }

  OptimizerRules rules() {
    return OptimizerRules.of(
        List.of(Slot.named(MEAN), Slot.named(GREATEST)),
        "adamax",
        List.of(beta1, beta2, epsilon),
        new PortableAdamax(beta1, beta2, epsilon));
  }
}
