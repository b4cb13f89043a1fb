package org.vaezoo.core.likelihood;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class LogisticMixtureTest extends DistributionContract {

  /** Two components: log-weights, then locations, then log-scales. */
  @Override
  protected Distribution of(NDArray parameters) {
    return new LogisticMixture(
        pair(parameters, "0:2"), pair(parameters, "2:4"), pair(parameters, "4:6"));
  }

  private static NDArray pair(NDArray parameters, String columns) {
    return parameters.get(new NDIndex(":, " + columns)).expandDims(2);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0, 0, 0.25, 0.75, -3, -3},
        new double[] {1, -1, 0, 1, -4, -2},
        new double[] {0, 2, -0.5, 1.5, -2, -3},
        new double[] {3, 0, 0.5, 0.5, -7.5, 1});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.greyLevels();
  }

  @EachEngine
  void isTheWeightedSumOfTheProbabilitiesOfItsComponents(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] levels = {0, 1, 100, 254, 255};
      NDArray x = manager.create(levels, new Shape(levels.length, 1)).div(255);
      NDArray first = single(x, 0.2, -3).exp();
      NDArray second = single(x, 0.9, -2).exp();
      NDArray expected = first.mul(0.25).add(second.mul(0.75)).log();
      double[] row = {0, Math.log(3), 0.2, 0.9, -3, -2};
      NDArray rows = manager.create(row, new Shape(1, 6)).tile(new long[] {levels.length, 1});
      assertClose(of(rows).logProb(x), 1e-12, expected);
    }
  }

  @EachEngine
  void oneComponentIsADiscretizedLogisticOnImages(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.create(new double[] {0, 51, 204, 255}, new Shape(1, 1, 2, 2)).div(255);
      NDArray location = x.mul(0.5).add(0.25);
      NDArray logScale = x.sub(3);
      LogisticMixture mixture =
          new LogisticMixture(
              location.expandDims(1), location.expandDims(1), logScale.expandDims(1));
      DiscretizedLogistic single = new DiscretizedLogistic(location, logScale);
      assertClose(mixture.logProb(x), 1e-13, single.logProb(x));
      assertClose(mixture.mean(), 1e-13, single.mean());
      assertClose(mixture.dimensions(), 0, 4);
    }
  }

  @EachEngine
  void isFiniteInFloat32HoweverFarAndNarrowItsComponents(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      float[] row = {-500, 500, -1000, 1000, -7.69f, -7.69f};
      NDArray parameters = manager.create(row).reshape(1, 6);
      for (float level : new float[] {0, 1, 128, 254, 255}) {
        NDArray x = manager.create(new float[] {level / 255f}).reshape(1, 1);
        assertFinite(of(parameters).logProb(x));
        double[] gradient = NdAssert.gradient(p -> of(p).logProb(x), parameters);
        assertFinite(manager.create(gradient));
      }
    }
  }

  private static NDArray single(NDArray x, double location, double logScale) {
    NDArray zero = x.zerosLike();
    return new DiscretizedLogistic(zero.add(location), zero.add(logScale)).logProb(x);
  }
}
