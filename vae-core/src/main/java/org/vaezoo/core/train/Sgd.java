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
 * Stochastic gradient descent with the momentum of Polyak (1964): v = mu v + g, theta = theta -
 * alpha v.
 *
 * <p>Sutskever et al., "On the importance of initialization and momentum in deep learning" (2013),
 * equations 1 and 2, keep alpha v instead of v: the same path while the learning rate stands still.
 */
@PartType("sgd")
@Doc("Stochastic gradient descent with momentum.")
record Sgd(
    @Doc("Step size alpha.") Schedule learningRate,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("mu, decay of the velocity; 0 for plain descent.")
        @Default("0")
        double momentum)
    implements OptimizerSpec {

  /** The running sum of gradients, v. */
  static final String VELOCITY = "velocity";

  public Sgd {
    Require.decay("momentum", momentum);
  }

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return rules().optimizer(parameters);
  }

  /** Plain descent remembers nothing. */
  OptimizerRules rules() {
    UpdateRule portable = new PortableSgd(momentum);
    return momentum > 0
        ? OptimizerRules.of(List.of(Slot.named(VELOCITY)), "sgd", List.of(momentum), portable)
        : OptimizerRules.of(List.of(), "plain_sgd", List.of(), portable);
  }
}
