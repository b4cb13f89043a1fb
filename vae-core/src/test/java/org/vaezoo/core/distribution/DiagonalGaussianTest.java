package org.vaezoo.core.distribution;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

class DiagonalGaussianTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new DiagonalGaussian(
        parameters.get(new NDIndex(":, 0:1")), parameters.get(new NDIndex(":, 1:2")));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0, 0}, new double[] {-2, -6}, new double[] {3, 4});
  }

  @Override
  protected Grid grid(double[] parameters) {
    double deviation = Math.exp(parameters[1] / 2);
    return Grid.interval(parameters[0] - 9 * deviation, parameters[0] + 9 * deviation, 400);
  }

  @EachEngine
  void unitsAddUpAsInCommonsStatistics(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NormalDistribution first = NormalDistribution.of(1, 2);
      NormalDistribution second = NormalDistribution.of(-1, 0.5);
      NDArray mean = manager.create(new double[] {1, -1}, new Shape(1, 2));
      NDArray logVariance =
          manager.create(new double[] {Math.log(4), Math.log(0.25)}, new Shape(1, 2));
      NDArray z = manager.create(new double[] {0.5, 0.25}, new Shape(1, 2));
      assertClose(
          new DiagonalGaussian(mean, logVariance).logProb(z),
          1e-12,
          first.logDensity(0.5) + second.logDensity(0.25));
    }
  }

  @EachEngine
  void aDrawIsMeanPlusSigmaTimesNoiseAndKnowsItsDensity(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {1, -2, 0, 3}, new Shape(2, 2));
      NDArray logVariance = manager.create(new double[] {0, 2, -4, 1}, new Shape(2, 2));
      NDArray epsilon = manager.create(new double[] {0.5, -1, 2, 0}, new Shape(2, 2));
      DiagonalGaussian q = new DiagonalGaussian(mean, logVariance);
      Draw draw = q.draw(new FixedNoise(epsilon));
      assertClose(draw.z(), 1e-14, 1.5, -2 - Math.E, 2 * Math.exp(-2), 3);
      assertClose(draw.logProb(), 1e-12, q.logProb(draw.z()));
    }
  }

  @EachEngine
  void gradientsRunThroughADraw(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray epsilon = manager.create(new double[] {0.5, -1}, new Shape(1, 2));
      NDArray parameters = manager.create(new double[] {1, -2, 0.3, -3}, new Shape(2, 2));
      assertGradient(p -> draw(p, epsilon).z().square(), parameters, 1e-7);
      assertGradient(p -> draw(p, epsilon).logProb(), parameters, 1e-7);
    }
  }

  /** Means in the first row, log-variances in the second. */
  private static Draw draw(NDArray parameters, NDArray epsilon) {
    NDArray mean = parameters.get(new NDIndex("0:1"));
    NDArray logVariance = parameters.get(new NDIndex("1:2"));
    return new DiagonalGaussian(mean, logVariance).draw(new FixedNoise(epsilon));
  }

  @EachEngine
  void logProbBroadcastsToAllPairs(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {0, 1, 2, 3}, new Shape(2, 2));
      DiagonalGaussian q = new DiagonalGaussian(mean, mean.mul(0.5));
      NDArray z = manager.create(new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, new Shape(3, 2));
      NDArray pairs = q.logProb(z.expandDims(1));
      for (int row = 0; row < 3; row++) {
        NDArray twice = z.get(new NDIndex(row + ":" + (row + 1))).tile(new long[] {2, 1});
        assertClose(pairs.get(row), 1e-14, q.logProb(twice));
      }
    }
  }

  @EachEngine
  void boundsKeepLogVariancesFinite(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray wild = manager.create(new double[] {-1000, 0, 1000});
      assertClose(DiagonalGaussian.bounded(wild), 0, -20, 0, 10);
      NDArray variances = manager.create(new double[] {0, 1, 1e30});
      assertClose(DiagonalGaussian.boundedLog(variances), 1e-6, -20, 0, 10);
      assertClose(NdAssert.gradient(DiagonalGaussian::boundedLog, variances), 1e-12, 0, 1, 0);
    }
  }
}
