package org.vaezoo.core.likelihood;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

class LaplaceTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    NDArray mean = parameters.get(new NDIndex(":, 0:1"));
    NDArray logScale = parameters.get(new NDIndex("0, 1:2"));
    return new Laplace(mean, logScale);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0, 0}, new double[] {0.25, -3}, new double[] {-2, 4}, new double[] {0.5, -5});
  }

  /** The kink is between two points; the error is a 24th of the squared step. */
  @Override
  protected Grid grid(double[] parameters) {
    double reach = 30 * Math.exp(parameters[1]);
    return Grid.midpoints(parameters[0] - reach, parameters[0] + reach, 60_000);
  }

  @EachEngine
  void equalsTheDensityOfCommonsStatistics(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      LaplaceDistribution reference = LaplaceDistribution.of(0.3, 0.2);
      NDArray x = manager.create(new double[] {0.1, 0.2, 0.3, 0.9}, new Shape(2, 1, 1, 2));
      NDArray logScale = manager.create(new double[] {Math.log(0.2)});
      assertClose(
          new Laplace(x.zerosLike().add(0.3), logScale).logProb(x),
          1e-12,
          reference.logDensity(0.1) + reference.logDensity(0.2),
          reference.logDensity(0.3) + reference.logDensity(0.9));
    }
  }

  @EachEngine
  void theLeastAndTheLargestUniformsGiveFiniteDrawsInFloat32(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray u = manager.create(new float[] {0x1p-53f, 0.5f, 0x1.fffffep-1f}).reshape(3, 1);
      NDArray draw = new Laplace(u.zerosLike(), u.zerosLike().get(0)).sample(new FixedNoise(u));
      assertFinite(draw);
      assertClose(draw, 1e-5, Math.log(0x1p-52), 0, -Math.log(0x1p-23));
    }
  }
}
