package org.vaezoo.core.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Estimate;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class StandardNormalTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new StandardNormal(parameters.getShape().get(0), 1);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0});
  }

  @Override
  protected boolean parametric() {
    return false;
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.interval(-9, 9, 400);
  }

  @EachEngine
  void aUnitAtMeanOneAndVarianceOneCostsHalfANat(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      assertClose(rate(manager, 1, 0).nats(), 1e-15, 0.5);
      assertClose(rate(manager, 0, 0).nats(), 0, 0);
      double variance = Math.exp(-2);
      assertClose(rate(manager, 0.5, -2).nats(), 1e-14, (0.25 + variance - 1 + 2) / 2);
    }
  }

  @EachEngine
  void theRateSplitsByUnit(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {1, 0, 2, 1}, new Shape(2, 2));
      DiagonalGaussian q = new DiagonalGaussian(mean, mean.zerosLike());
      Rate rate = new StandardNormal(2, 2).rate(q, null);
      assertThat(rate.exact()).isTrue();
      assertClose(rate.units().orElseThrow(), 1e-15, 0.5, 0, 2, 0.5);
      assertClose(rate.nats(), 1e-15, 0.5, 2.5);
    }
  }

  @EachEngine
  void theRateIsTheMeanOfTheLogRatioOverDraws(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      long draws = 20_000;
      NDArray mean = manager.create(new double[] {1, -0.5, 0}, new Shape(1, 3));
      NDArray logVariance = manager.create(new double[] {-1, 0.5, -3}, new Shape(1, 3));
      DiagonalGaussian one = new DiagonalGaussian(mean, logVariance);
      double closed = new StandardNormal(1, 3).rate(one, null).nats().getDouble(0);
      Estimate sampled = Estimate.ofRate(one, new StandardNormal(draws, 3), draws);
      assertThat(sampled.mean()).isCloseTo(closed, within(4 * sampled.standardError()));
      assertThat(sampled.standardError()).isLessThan(0.02);
    }
  }

  @EachEngine
  void gradientOfTheRateEqualsFiniteDifferences(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray parameters = manager.create(new double[] {1, -2, 0.3, -3}, new Shape(2, 2));
      assertGradient(
          p -> {
            NDArray mean = p.get(new NDIndex("0:1"));
            NDArray logVariance = p.get(new NDIndex("1:2"));
            DiagonalGaussian q = new DiagonalGaussian(mean, logVariance);
            return new StandardNormal(1, 2).rate(q, null).nats();
          },
          parameters,
          1e-7);
    }
  }

  @EachEngine
  void theRateGrowsAsMinusLogSigmaWithoutBound(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double mean = 0.7;
      double last = 0;
      for (double logSigma = -2; logSigma >= -200; logSigma *= 2) {
        double rate = rate(manager, mean, 2 * logSigma).nats().getDouble(0);
        double limit = -logSigma + (mean * mean - 1) / 2;
        assertThat(rate).isGreaterThan(last);
        assertThat(rate - limit).isCloseTo(Math.exp(2 * logSigma) / 2, within(1e-12 * rate));
        last = rate;
      }
      assertThat(last).isGreaterThan(100);
    }
  }

  private static Rate rate(NDManager manager, double mean, double logVariance) {
    NDArray means = manager.create(new double[] {mean}, new Shape(1, 1));
    NDArray logVariances = manager.create(new double[] {logVariance}, new Shape(1, 1));
    return new StandardNormal(1, 1).rate(new DiagonalGaussian(means, logVariances), null);
  }
}
