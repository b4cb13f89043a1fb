package org.vaezoo.core.flow;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

/** One unit, whose flows are shifts and scales; networks of several units have their own test. */
class FlowPriorTest extends DistributionContract {

  /** m and s of two steps. */
  @Override
  protected Distribution of(NDArray parameters) {
    return new FlowPrior(
        parameters.getShape().get(0), 1, List.of(step(parameters, 0), step(parameters, 2)));
  }

  private static MaskedAutoregressiveFlow step(NDArray parameters, int first) {
    NDArray m = parameters.get(new NDIndex(":, " + first + ":" + (first + 1)));
    NDArray s = parameters.get(new NDIndex(":, " + (first + 1) + ":" + (first + 2)));
    return new MaskedAutoregressiveFlow(new Constant(m, s));
  }

  /** Says the same of the only unit whatever the latents. */
  private record Constant(NDArray m, NDArray s) implements Autoregression {

    @Override
    public Outputs of(NDArray z) {
      return new Outputs(m, s);
    }

    @Override
    public NDArray rank(DataType type) {
      return m.getManager().ones(new Shape(1, 1), type);
    }
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0, 0, 0, 0}, new double[] {0.5, 1, -1, -2}, new double[] {-2, -1.5, 0.25, 2});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.interval(-30, 30, 60_000);
  }

  /** The first step acts on z first: epsilon = ((z - 1) / 2 - 3) / 4, by hand. */
  @EachEngine
  void stepsActInTheirOrderTowardsTheNoise(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] row = {1, Math.log(4), 3, Math.log(16)};
      FlowPrior prior = (FlowPrior) of(manager.create(row, new Shape(1, 4)));
      NDArray z = manager.create(new double[] {15}, new Shape(1, 1));
      double logDensity = -(1 + Math.log(2 * Math.PI)) / 2 - Math.log(8);
      assertClose(prior.logProb(z), 1e-12, logDensity);
      NDArray one = manager.ones(new Shape(1, 1), DataType.FLOAT64);
      assertClose(prior.sample(new FixedNoise(one)), 1e-12, 15);
    }
  }
}
