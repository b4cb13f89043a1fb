package org.vaezoo.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Estimate;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.posterior.PointStatistics;
import org.vaezoo.core.prior.SampledPrior;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class FlowPosteriorTest {

  /** Twice z and one more: a flow whose image of a Gaussian is known. */
  private static final Flow DOUBLED =
      z -> {
        NDArray logTwo = z.getManager().full(new Shape(z.getShape().get(0)), 0, z.getDataType());
        double units = z.getShape().get(1);
        return new Flowed(z.add(z).add(1), logTwo.add(units * Math.log(2)));
      };

  private static DiagonalGaussian gaussian(NDManager manager, long rows) {
    NDArray mean = manager.create(new double[] {0.5, -1}, new Shape(1, 2));
    NDArray logVariance = manager.create(new double[] {-1, 0.3}, new Shape(1, 2));
    return Estimate.repeat(new DiagonalGaussian(mean, logVariance), rows);
  }

  /** N(mean, variance) doubled is N(2 mean + 1, 4 variance), and so again. */
  @EachEngine
  void densityOfADrawIsThatOfTheImage(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian base = gaussian(manager, 5);
      Flow flow = new Flows(List.of(DOUBLED, DOUBLED));
      Draw draw = new FlowPosterior(base, flow).draw(Passes.noise(manager, 1));
      DiagonalGaussian image =
          new DiagonalGaussian(base.mean().mul(4).add(3), base.logVariance().add(Math.log(16)));
      assertClose(draw.logProb(), 1e-12, image.logProb(draw.z()));
    }
  }

  /** E_q[p / q] is one for a normalised q: a wrong determinant shows as a factor. */
  @EachEngine
  void weightsOfAnotherDensityHaveTheMeanOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      long draws = 20_000;
      NDArray ones = manager.ones(new Shape(draws, 2), DataType.FLOAT64);
      NDArray b = manager.zeros(new Shape(draws, 1), DataType.FLOAT64);
      Flow flow =
          new Flows(
              List.of(
                  new PlanarFlow(ones, ones.mul(-0.8), b), new PlanarFlow(ones.neg(), ones, b)));
      Draw draw = new FlowPosterior(gaussian(manager, draws), flow).draw(Passes.noise(manager, 2));
      NDArray mean = manager.zeros(new Shape(draws, 2), DataType.FLOAT64);
      DiagonalGaussian narrow = new DiagonalGaussian(mean, mean.sub(2));
      Estimate weights = Estimate.of(narrow.logProb(draw.z()).sub(draw.logProb()).exp());
      assertThat(weights.standardError()).isLessThan(0.05);
      assertThat(weights.mean()).isCloseTo(1, within(4 * weights.standardError()));
    }
  }

  @EachEngine
  void itsRateUnderAnyPriorIsThatOfItsDraw(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      long draws = 20_000;
      DiagonalGaussian base = gaussian(manager, draws);
      FlowPosterior q = new FlowPosterior(base, DOUBLED);
      Draw z = q.draw(Passes.noise(manager, 3));
      StandardNormal normal = new StandardNormal(draws, 2);
      SampledPrior<FlowPosterior> prior = new SampledPrior<>(normal);
      Rate rate = prior.rate(q, z);
      assertThat(rate.exact()).isFalse();
      assertThat(rate.units()).isEmpty();
      DiagonalGaussian image =
          new DiagonalGaussian(base.mean().mul(2).add(1), base.logVariance().add(Math.log(4)));
      double closed = normal.rate(image, z).nats().getDouble(0);
      Estimate sampled = Estimate.of(rate.nats());
      assertThat(sampled.mean()).isCloseTo(closed, within(4 * sampled.standardError()));
      assertThat(prior.batchShape()).isEqualTo(new Shape(draws));
      assertThat(prior.eventShape()).isEqualTo(new Shape(2));
      assertClose(
          prior.sample(Passes.noise(manager, 4)), 0, normal.sample(Passes.noise(manager, 4)));
    }
  }

  @EachEngine
  void summarisesTheSpreadOfItsCentres(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {1, 5, 3, 5}, new Shape(2, 2));
      UnitStatistics statistics =
          new FlowPosterior(new DiagonalGaussian(mean, mean), DOUBLED)
              .statistics(UnitScale.standard());
      assertThat(statistics.columns(0))
          .containsExactly(Map.entry(StatisticColumns.CENTRE_VARIANCE, 4.0));
      assertThat(statistics.active(0)).isTrue();
      assertThat(statistics.active(1)).isFalse();
      assertThat(statistics.informationBound(1)).isInfinite();
      assertThat(statistics.plus(statistics).examples()).isEqualTo(4);
      assertThat(statistics.plus(statistics).columns(0))
          .containsEntry(StatisticColumns.CENTRE_VARIANCE, 4.0);
      assertThatThrownBy(
              () -> statistics.plus(PointStatistics.of(new double[2], 2, Coordinates.STANDARD)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "cannot add summaries of different latents: flow statistics of 2 units over 2"
                  + " examples and point statistics of 2 units over 1 examples");
    }
  }

  @Test
  void noFlowsAreRefused() {
    assertThatThrownBy(() -> new Flows(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps: expected at least one flow, found none");
  }
}
