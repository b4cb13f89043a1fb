package org.vaezoo.core.likelihood;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class GaussianLikelihoodTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    NDArray mean = parameters.get(new NDIndex(":, 0:1"));
    NDArray logVariance = parameters.get(new NDIndex("0, 1:2"));
    return new GaussianLikelihood(mean, logVariance);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0, 0},
        new double[] {0.25, -3},
        new double[] {-2, 4},
        new double[] {0.5, DiagonalGaussian.LOWEST_LOG_VARIANCE},
        new double[] {0, DiagonalGaussian.HIGHEST_LOG_VARIANCE});
  }

  @Override
  protected Grid grid(double[] parameters) {
    double deviation = Math.exp(parameters[1] / 2);
    return Grid.interval(parameters[0] - 9 * deviation, parameters[0] + 9 * deviation, 400);
  }

  @EachEngine
  void equalsTheDensityOfCommonsStatistics(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NormalDistribution reference = NormalDistribution.of(0.3, Math.sqrt(0.04));
      NDArray mean = manager.zeros(new Shape(2, 1, 1, 2), DataType.FLOAT64).add(0.3);
      NDArray logVariance = manager.create(new double[] {Math.log(0.04)});
      NDArray x = manager.create(new double[] {0.1, 0.2, 0.3, 0.9}, new Shape(2, 1, 1, 2));
      assertClose(
          new GaussianLikelihood(mean, logVariance).logProb(x),
          1e-12,
          reference.logDensity(0.1) + reference.logDensity(0.2),
          reference.logDensity(0.3) + reference.logDensity(0.9));
    }
  }
}
