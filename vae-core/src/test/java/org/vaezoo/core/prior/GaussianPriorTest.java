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
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class GaussianPriorTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new GaussianPrior(
        new DiagonalGaussian(
            parameters.get(new NDIndex(":, 0:1")), parameters.get(new NDIndex(":, 1:2"))));
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

  /** KL(N(1, 1) || N(0, 4)) = (1/4 + 1/4 - 1 + log 4) / 2. */
  @EachEngine
  void theRateIsThatOfTheFormula(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q = gaussian(manager, 1, 0);
      GaussianPrior p = new GaussianPrior(gaussian(manager, 0, Math.log(4)));
      assertClose(p.rate(q, null).nats(), 1e-15, (0.5 - 1 + Math.log(4)) / 2);
    }
  }

  @EachEngine
  void aPosteriorThatIsThePriorCostsNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q = gaussian(manager, -3, -5);
      assertClose(new GaussianPrior(q).rate(q, null).nats(), 1e-12, 0);
    }
  }

  @EachEngine
  void atMeanZeroAndVarianceOneItIsTheStandardNormal(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {1, -0.5, 3, 0}, new Shape(2, 2));
      NDArray logVariance = manager.create(new double[] {-1, 0.5, -3, 2}, new Shape(2, 2));
      DiagonalGaussian q = new DiagonalGaussian(mean, logVariance);
      DiagonalGaussian standard = new DiagonalGaussian(mean.zerosLike(), mean.zerosLike());
      Rate rate = new GaussianPrior(standard).rate(q, null);
      Rate expected = new StandardNormal(2, 2).rate(q, null);
      assertClose(rate.units().orElseThrow(), 0, expected.units().orElseThrow());
      assertClose(rate.nats(), 0, expected.nats());
    }
  }

  @EachEngine
  void theRateIsTheMeanOfTheLogRatioOverDraws(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      long draws = 20_000;
      DiagonalGaussian q = gaussian(manager, 1, -1);
      DiagonalGaussian p = gaussian(manager, -0.5, 0.7);
      double closed = new GaussianPrior(p).rate(q, null).nats().getDouble(0);
      Prior<DiagonalGaussian> repeated = new GaussianPrior(Estimate.repeat(p, draws));
      Estimate sampled = Estimate.ofRate(q, repeated, draws);
      assertThat(sampled.mean()).isCloseTo(closed, within(4 * sampled.standardError()));
      assertThat(sampled.standardError()).isLessThan(0.02);
    }
  }

  @EachEngine
  void theRateIsExactAndItsPriorIsNotOneForAll(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q = gaussian(manager, 1, 0);
      Rate rate = new GaussianPrior(gaussian(manager, 0, 1)).rate(q, null);
      assertThat(rate.exact()).isTrue();
      assertThat(rate.onePrior()).isFalse();
      assertThat(new StandardNormal(1, 1).rate(q, null).onePrior()).isTrue();
    }
  }

  /** N(3, 4) is N(1, 4/9) in standard deviations of N(0, 9): its KL is the same under N(0, 1). */
  @EachEngine
  void inThePriorsCoordinatesThePriorIsStandardNormal(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q = gaussian(manager, 3, Math.log(4));
      GaussianPrior p = new GaussianPrior(gaussian(manager, 0, Math.log(9)));
      DiagonalGaussian seen = p.scale(q.mean()).whiten(q);
      assertClose(seen.mean(), 1e-15, 1);
      assertClose(seen.logVariance(), 1e-15, Math.log(4 / 9.0));
      NDArray standard = new StandardNormal(1, 1).rate(seen, null).nats();
      assertClose(p.rate(q, null).nats(), 1e-14, standard);
    }
  }

  /** Priors that lie apart, posteriors that follow them: no information, and no active unit. */
  @EachEngine
  void aUnitThatFollowsItsPriorCarriesNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray means = manager.create(new double[] {-5, 5, 0, 2}, new Shape(4, 1));
      DiagonalGaussian prior = new DiagonalGaussian(means, means.sin());
      GaussianPrior p = new GaussianPrior(prior);
      UnitStatistics followed = prior.statistics(p.scale(means));
      assertThat(followed.active(0)).isFalse();
      assertThat(followed.informationBound(0)).isCloseTo(0, within(1e-12));
      assertThat(prior.statistics(UnitScale.standard()).active(0)).isTrue();
    }
  }

  /** As under one prior: a Gaussian that fits the moved posteriors best gives just that rate. */
  @EachEngine
  void theInformationThatIsSeenIsAtMostTheRate(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Shape shape = new Shape(50, 3);
      Noise noise = Passes.noise(manager, 5);
      DiagonalGaussian q = new DiagonalGaussian(noise.normal(shape), noise.normal(shape));
      GaussianPrior p =
          new GaussianPrior(new DiagonalGaussian(noise.normal(shape), noise.normal(shape)));
      double[] rates = HostArrays.read(p.rate(q, null).units().orElseThrow().mean(new int[] {0}));
      for (int unit = 0; unit < 3; unit++) {
        assertThat(q.statistics(p.scale(q.mean())).informationBound(unit))
            .isBetween(0.0, rates[unit]);
      }
    }
  }

  @EachEngine
  void gradientOfTheRateEqualsFiniteDifferences(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray parameters =
          manager.create(new double[] {1, -2, 0.3, -3, 0.5, 0.2, -1, 1.5}, new Shape(4, 2));
      assertGradient(
          rows -> {
            DiagonalGaussian q =
                new DiagonalGaussian(rows.get(new NDIndex("0:1")), rows.get(new NDIndex("1:2")));
            DiagonalGaussian p =
                new DiagonalGaussian(rows.get(new NDIndex("2:3")), rows.get(new NDIndex("3:4")));
            return new GaussianPrior(p).rate(q, null).nats();
          },
          parameters,
          1e-7);
    }
  }

  private static DiagonalGaussian gaussian(NDManager manager, double mean, double logVariance) {
    return new DiagonalGaussian(
        manager.create(new double[] {mean}, new Shape(1, 1)),
        manager.create(new double[] {logVariance}, new Shape(1, 1)));
  }
}
