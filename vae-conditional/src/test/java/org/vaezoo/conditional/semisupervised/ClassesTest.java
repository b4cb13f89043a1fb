package org.vaezoo.conditional.semisupervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** Distributions over classes, held against hand numbers. */
class ClassesTest {

  private static final double[] Q = {0.5, 0.25, 0.25, 0.125, 0.875, 1e-12};

  private static ClassPosterior posterior(NDManager manager) {
    return ClassPosterior.of(manager.create(Q, new Shape(2, 3)).log());
  }

  /** KL((1/2, 1/4, 1/4) || uniform) = log 3 - 3/2 log 2. */
  @EachEngine
  void theRateIsLogKMinusTheEntropy(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      ClassPosterior q = posterior(manager);
      double[] nats = HostArrays.read(new ClassPrior(q.logProbabilities()).rate(q, null).nats());
      assertThat(nats[0]).isCloseTo(Math.log(3) - 1.5 * Math.log(2), within(1e-12));
      double entropy = -0.125 * Math.log(0.125) - 0.875 * Math.log(0.875);
      assertThat(nats[1]).isCloseTo(Math.log(3) - entropy, within(1e-9));
    }
  }

  @EachEngine
  void drawsHaveTheirFrequencies(String engine) {
    int rows = 20_000;
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(new double[] {0.5, 0.25, 0.25}).log().reshape(1, 3);
      ClassPosterior q = ClassPosterior.of(logits.broadcast(new Shape(rows, 3)));
      NDArray y = q.draw(Passes.noise(manager, 3)).z();
      assertClose(y.sum(new int[] {1}).mean(), 0, 1);
      double[] means = HostArrays.read(y.mean(new int[] {0}));
      double allowed = 4 * Math.sqrt(0.25 / rows);
      assertThat(means[0]).isCloseTo(0.5, within(allowed));
      assertThat(means[1]).isCloseTo(0.25, within(allowed));
      assertThat(means[2]).isCloseTo(0.25, within(allowed));
    }
  }

  /** A labelled row costs log K, an unlabelled one the rate of its posterior. */
  @EachEngine
  void aKnownClassCostsItsPrior(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      ClassPosterior q = posterior(manager);
      LabelledRows known =
          new LabelledRows(manager.create(new double[] {0, 0, 0, 0, 1, 0}, new Shape(2, 3)));
      double[] nats = HostArrays.read(known.rate(q, null).nats());
      assertThat(nats[0]).isCloseTo(Math.log(3) - 1.5 * Math.log(2), within(1e-12));
      assertThat(nats[1]).isCloseTo(Math.log(3), within(1e-12));
      assertClose(known.over(q.probabilities()), 1e-12, 0.5, 0.25, 0.25, 0, 1, 0);
    }
  }

  /** Two rows with three classes: value 10 y + r. */
  @EachEngine
  void sumsOverClassesPairEachRowWithItsWeights(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      EveryClass each = new EveryClass(3, 2);
      NDArray values = manager.create(new double[] {0, 1, 10, 11, 20, 21});
      NDArray weights = manager.create(new double[] {0.5, 0.25, 0.25, 0, 0, 1}, new Shape(2, 3));
      assertClose(each.sum(weights, values), 1e-15, 7.5, 21);
      NDArray byUnit = values.reshape(6, 1).concat(values.reshape(6, 1).neg(), 1);
      assertClose(each.sumByUnit(weights, byUnit), 1e-15, 7.5, -7.5, 21, -21);
      NDArray rows = manager.create(new double[] {5, 6}, new Shape(2, 1));
      assertClose(each.with(rows), 0, 5, 6, 5, 6, 5, 6);
      assertClose(each.labels(rows), 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1);
    }
  }

  @EachEngine
  void noiseIsTheSameForEveryClass(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Noise shared = new EveryClass(2, 3).shared(Passes.noise(manager, 1));
      double[] rows = HostArrays.read(Passes.noise(manager, 1).normal(new Shape(3, 2)));
      double[] drawn = HostArrays.read(shared.normal(new Shape(6, 2)));
      for (int i = 0; i < drawn.length; i++) {
        assertThat(drawn[i]).isEqualTo(rows[i % rows.length]);
      }
    }
  }

  /** Half N(-1, 1), half N(1, 1): mean 0, variance 2, mean log-variance 0. */
  @EachEngine
  void aMixtureHasTheMomentsOfTheWhole(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray means = manager.create(new double[] {-1, 1}, new Shape(2, 1));
      DiagonalGaussian given = new DiagonalGaussian(means, means.zerosLike());
      ClassPosterior half = ClassPosterior.of(manager.create(new double[2], new Shape(1, 2)));
      MixedGaussians q = new MixedGaussians(new EveryClass(2, 1), given, half);
      GaussianStatistics statistics = (GaussianStatistics) q.statistics(UnitScale.standard());
      assertThat(statistics.varianceOfMean(0)).isCloseTo(0, within(1e-15));
      assertThat(statistics.meanVariance(0)).isCloseTo(2, within(1e-12));
      assertThat(statistics.informationBound(0)).isCloseTo(Math.log(2) / 2, within(1e-12));
      Draw drawn = q.draw(Passes.noise(manager, 1));
      double z = HostArrays.read(drawn.z())[0];
      double density =
          (Math.exp(-Math.pow(z + 1, 2) / 2) + Math.exp(-Math.pow(z - 1, 2) / 2))
              / 2
              / Math.sqrt(2 * Math.PI);
      assertThat(HostArrays.read(drawn.logProb())[0]).isCloseTo(Math.log(density), within(1e-12));
    }
  }

  /** Posteriors (1, 0) and (0, 1): one bit; twice (1/2, 1/2): none. */
  @Test
  void informationIsThatOfTheWholeDataSet() {
    ClassStatistics sure =
        ClassStatistics.of(new double[] {1, 0}, 2).plus(ClassStatistics.of(new double[] {0, 1}, 2));
    assertThat(sure.informationBound(0)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(sure.active(0)).isTrue();
    assertThat(sure.columns(0)).containsEntry(ClassStatistics.PERPLEXITY, 2.0);
    ClassStatistics unsure = ClassStatistics.of(new double[] {0.5, 0.5, 0.5, 0.5}, 2);
    assertThat(unsure.informationBound(0)).isCloseTo(0, within(1e-15));
    assertThat(unsure.active(0)).isFalse();
  }
}
