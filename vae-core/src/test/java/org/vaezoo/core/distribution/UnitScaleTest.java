package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.flow.Autoregression;
import org.vaezoo.core.flow.Flow;
import org.vaezoo.core.flow.FlowPosterior;
import org.vaezoo.core.flow.FlowPrior;
import org.vaezoo.core.flow.Flowed;
import org.vaezoo.core.flow.MaskedAutoregressiveFlow;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.posterior.Point;
import org.vaezoo.core.prior.GaussianMixture;
import org.vaezoo.core.prior.GaussianPrior;
import org.vaezoo.core.prior.SampledPrior;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** A code that is scaled and moved together with its prior is the same code, under any prior. */
class UnitScaleTest {

  private static final int ROWS = 40;
  private static final int UNITS = 4;

  /** Priors of four units, each scaled and moved; all have the deviation 1 and mean 0 as begun. */
  private enum Kind {
    STANDARD {
      @Override
      Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift) {
        return new GaussianPrior(gaussian(manager, ROWS, shift, 0, 2 * Math.log(factor)));
      }
    },
    MIXTURE {
      @Override
      Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift) {
        return GaussianMixture.equal(ROWS, components(manager, factor, shift));
      }
    },
    WEIGHTED_MIXTURE {
      @Override
      Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift) {
        NDArray logits = manager.create(new double[] {1, 0, -1});
        return new GaussianMixture(ROWS, logits, components(manager, factor, shift));
      }
    },
    FLOW {
      @Override
      Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift) {
        Autoregression affine = new Affine(shift, 2 * Math.log(factor), manager);
        return new FlowPrior(ROWS, UNITS, List.of(new MaskedAutoregressiveFlow(affine)));
      }
    },
    SAMPLED {
      @Override
      Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift) {
        return new SampledPrior<>(MIXTURE.at(manager, factor, shift));
      }
    },
    CONDITIONAL {
      @Override
      Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift) {
        return new GaussianPrior(gaussian(manager, ROWS, shift, factor, 2 * Math.log(factor)));
      }
    };

    abstract Prior<DiagonalGaussian> at(NDManager manager, double factor, double shift);
  }

  /** Moves and scales each unit alike. */
  private record Affine(double m, double s, NDManager manager) implements Autoregression {

    @Override
    public Outputs of(NDArray z) {
      return new Outputs(z.zerosLike().add(m), z.zerosLike().add(s));
    }

    @Override
    public NDArray rank(DataType type) {
      return manager
          .create(IntStream.rangeClosed(1, UNITS).asDoubleStream().toArray(), new Shape(1, UNITS))
          .toType(type, false);
    }
  }

  /** Three components on a line, of different widths. */
  private static DiagonalGaussian components(NDManager manager, double factor, double shift) {
    NDArray place = manager.create(new double[] {-1, 0, 2}, new Shape(3, 1));
    NDArray means = place.add(manager.zeros(new Shape(3, UNITS), DataType.FLOAT64));
    NDArray logs = place.mul(0.3).add(manager.zeros(new Shape(3, UNITS), DataType.FLOAT64));
    return new DiagonalGaussian(means.mul(factor).add(shift), logs.add(2 * Math.log(factor)));
  }

  /** Means that differ from row to row by a number of steps. */
  private static DiagonalGaussian gaussian(
      NDManager manager, int rows, double shift, double step, double logVariance) {
    NDArray row = manager.arange(rows).toType(DataType.FLOAT64, false).reshape(rows, 1);
    NDArray zeros = manager.zeros(new Shape(rows, UNITS), DataType.FLOAT64);
    return new DiagonalGaussian(zeros.add(row.mul(step)).add(shift), zeros.add(logVariance));
  }

  /** Two units that vary, one a little, one not at all, relative to a prior at each row. */
  private static DiagonalGaussian code(NDManager manager, DiagonalGaussian like, double factor) {
    Noise noise = Passes.noise(manager, 3);
    NDArray vary = noise.normal(new Shape(ROWS, UNITS));
    NDArray widths = manager.create(new double[] {0.9, 0.3, 0.01, 0}, new Shape(1, UNITS));
    NDArray logs = manager.create(new double[] {-3, -1, -0.1, 0}, new Shape(1, UNITS));
    return new DiagonalGaussian(
        like.mean().add(vary.mul(widths).mul(factor)),
        vary.zerosLike().add(logs).add(2 * Math.log(factor)));
  }

  private static UnitStatistics seen(NDManager manager, Kind kind, double factor, double shift) {
    DiagonalGaussian centre =
        gaussian(manager, ROWS, shift, kind == Kind.CONDITIONAL ? factor : 0, 0);
    DiagonalGaussian q = code(manager, centre, factor);
    Prior<DiagonalGaussian> prior = kind.at(manager, factor, shift);
    Draw z = q.draw(Passes.noise(manager, 4));
    return GroupRate.of(new LatentGroup("z", UNITS), q, prior, z).use().get().read();
  }

  @ParameterizedTest
  @EnumSource
  void aCodeScaledWithItsPriorKeepsItsActiveUnits(Kind kind) {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      GaussianStatistics begun = (GaussianStatistics) seen(manager, kind, 1, 0);
      GaussianStatistics scaled = (GaussianStatistics) seen(manager, kind, 0.05, 7);
      for (int unit = 0; unit < UNITS; unit++) {
        assertThat(scaled.active(unit)).as("unit " + unit).isEqualTo(unit < 2);
        assertThat(begun.active(unit)).isEqualTo(unit < 2);
        assertThat(scaled.varianceOfMean(unit)).isCloseTo(begun.varianceOfMean(unit), within(1e-9));
        assertThat(scaled.informationBound(unit))
            .isCloseTo(begun.informationBound(unit), within(1e-9));
      }
      assertThat(scaled.coordinates().areKnown()).isTrue();
      assertThat(scaled.coordinates().words()).startsWith("whitened by ");
    }
  }

  /** Half N(-1, 1), half N(3, 4): mean 1, variance 2.5 + 4. */
  @EachEngine
  void momentsOfAMixtureByHand(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian two =
          new DiagonalGaussian(
              manager.create(new double[] {-1, 3}, new Shape(2, 1)),
              manager.create(new double[] {0, Math.log(4)}, new Shape(2, 1)));
      DiagonalGaussian moments =
          GaussianMixture.equal(5, two).scale(two.mean()).moments().orElseThrow();
      assertClose(moments.mean(), 1e-14, 1);
      assertClose(moments.logVariance(), 1e-14, Math.log(6.5));
    }
  }

  /** By a thousand draws of N(7, 0.05 squared). */
  @EachEngine
  void momentsOfAFlowAreThoseOfItsDraws(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray like = manager.zeros(new Shape(1, UNITS), DataType.FLOAT64);
      DiagonalGaussian moments = Kind.FLOW.at(manager, 0.05, 7).scale(like).moments().orElseThrow();
      for (int unit = 0; unit < UNITS; unit++) {
        assertThat(moments.mean().getDouble(0, unit)).isCloseTo(7, within(0.05 / 8));
        assertThat(moments.logVariance().getDouble(0, unit) / 2)
            .isCloseTo(Math.log(0.05), within(0.1));
      }
    }
  }

  @EachEngine
  void underTheStandardNormalLatentsAreAsTheyAre(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q = gaussian(manager, 3, 1, 2, -1);
      UnitScale scale = new StandardNormal(3, UNITS).scale(q.mean());
      assertThat(scale.whiten(q)).isSameAs(q);
      assertThat(scale.coordinates()).isEqualTo(Coordinates.STANDARD);
    }
  }

  /** A prior that says nothing: no unit can be called active, and the reason is said. */
  @EachEngine
  void aPriorWithoutAScaleIsNotApplicable(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q = gaussian(manager, 3, 1, 2, -1);
      Coordinates unknown = new Nameless(manager).scale(q.mean()).coordinates();
      assertThat(unknown.areKnown()).isFalse();
      assertThat(unknown.words())
          .isEqualTo("not applicable: the prior does not say mean and variance of its units");
      UnitStatistics statistics = q.statistics(new Nameless(manager).scale(q.mean()));
      assertThat(statistics.coordinates()).isEqualTo(unknown);
    }
  }

  /** Like N(0, I), but says nothing of it. */
  private record Nameless(NDManager manager) implements Prior<DiagonalGaussian> {

    @Override
    public Shape batchShape() {
      return new Shape(3);
    }

    @Override
    public Shape eventShape() {
      return new Shape(UNITS);
    }

    @Override
    public NDArray sample(Noise noise) {
      return noise.normal(new Shape(3, UNITS));
    }

    @Override
    public NDArray logProb(NDArray z) {
      return z.square().sum(new int[] {1}).mul(-0.5);
    }
  }

  @EachEngine
  void centresOfFlowsAndPointsAreWhitenedToo(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian moments = gaussian(manager, 1, 7, 0, 2 * Math.log(0.05));
      UnitScale scale = UnitScale.of(moments, "a test");
      NDArray points = gaussian(manager, 5, 7, 0.05, 0).mean();
      assertThat(
              new Point(points)
                  .statistics(scale)
                  .columns(0)
                  .get(StatisticColumns.MEAN_VARIANCE_OVER_EXAMPLES))
          .isCloseTo(2, within(1e-9));
      Flow same = z -> new Flowed(z, manager.zeros(new Shape(5), DataType.FLOAT64));
      FlowPosterior flow =
          new FlowPosterior(new DiagonalGaussian(points, points.zerosLike()), same);
      assertThat(flow.statistics(scale).columns(0).get(StatisticColumns.CENTRE_VARIANCE))
          .isCloseTo(2, within(1e-9));
      assertThat(flow.statistics(scale).coordinates().words()).isEqualTo("whitened by a test");
    }
  }
}
