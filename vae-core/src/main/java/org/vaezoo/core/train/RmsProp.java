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
 * Tieleman and Hinton, "RMSProp: divide the gradient by a running average of its recent magnitude"
 * (2012), lecture 6.5: v = rho v + (1 - rho) g^2, theta = theta - alpha g / (sqrt(v) + epsilon).
 *
 * <p>With momentum, as in PyTorch, the quotient is what the velocity sums: b = mu b + g / (sqrt(v)
 * + epsilon), theta = theta - alpha b.
 */
@PartType("rmsprop")
@Doc("RMSprop (Tieleman and Hinton 2012).")
record RmsProp(
    @Doc("Step size alpha.") @Default("0.001") Schedule learningRate,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("rho, decay of the mean of the squared gradient.")
        @Default("0.99")
        double decay,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("mu, decay of the velocity; 0 for none.")
        @Default("0")
        double momentum,
    @Range(min = 0, max = 1) @Doc("Added to the root of the mean square.") @Default("1e-8")
        double epsilon)
    implements OptimizerSpec {

  /** The running mean of the squared gradient, v. */
  static final String SQUARE = "square";

  /** The running sum of quotients, b. */
  static final String VELOCITY = "velocity";

  public RmsProp {
    Require.decay("decay", decay);
    Require.decay("momentum", momentum);
    Require.notNegative("epsilon", epsilon);
  }

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return rules().optimizer(parameters);
  }

  /** Without momentum there is no velocity to remember. */
  OptimizerRules rules() {
    Slot square = Slot.named(SQUARE);
    UpdateRule portable = new PortableRmsProp(decay, momentum, epsilon);
    return momentum > 0
        ? OptimizerRules.of(
            List.of(square, Slot.named(VELOCITY)),
            "rmsprop",
            List.of(decay, epsilon, momentum),
            portable)
        : OptimizerRules.of(List.of(square), "plain_rmsprop", List.of(decay, epsilon), portable);
  }
}
