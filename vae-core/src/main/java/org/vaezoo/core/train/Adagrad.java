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
 * Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
 * optimization" (2011), figure 1 with a diagonal matrix: s = s + g^2, theta = theta - alpha g /
 * (sqrt(s) + epsilon).
 *
 * <p>The paper's delta is epsilon here; as in PyTorch the sum may begin above zero.
 */
@PartType("adagrad")
@Doc("Adagrad (Duchi, Hazan and Singer 2011).")
record Adagrad(
    @Doc("Step size alpha.") @Default("0.01") Schedule learningRate,
    @Range(min = 0, max = 1e6)
        @Doc("Sum s of squared gradients before the first step.")
        @Default("0")
        double initialSum,
    @Range(min = 0, max = 1) @Doc("Added to the root of the sum.") @Default("1e-10") double epsilon)
    implements OptimizerSpec {

  /** The sum of squared gradients, s. */
  static final String SUM = "sum";

  public Adagrad {
    Require.notNegative("initialSum", initialSum);
    Require.notNegative("epsilon", epsilon);
  }

  @Override
  public Optimizer create(Map<String, NDArray> parameters) {
    return rules().optimizer(parameters);
  }

  OptimizerRules rules() {
    List<Slot> slots = List.of(new Slot(SUM, initialSum));
    return OptimizerRules.of(slots, "adagrad", List.of(epsilon), new PortableAdagrad(epsilon));
  }
}
