package org.vaezoo.beta.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.beta.Gradients;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class ImportanceTest {

  private static final double STANDARD_ERRORS = 4;
  private static final int ROWS = 20_000;
  private static final double MEAN = 0.2;
  private static final double LOG_VARIANCE = 0.4;

  /** The plain model with the rate of the draw. */
  private static final Objective SAMPLED_ELBO =
      (inference, batch, pass, now) ->
          List.of(Loss.minimize(inference.terms().logWeight().mean().neg()));

  @EachEngine
  void weightsOfOneAndThreeHaveTheMeanTwo(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      ImportanceWeights weights = weights(manager, 0, Math.log(3));
      NdAssert.assertClose(weights.bound(), 1e-15, Math.log(2));
      NdAssert.assertClose(weights.normalized(), 1e-15, 0.25, 0.75);
    }
  }

  @EachEngine
  void weightsThatOverflowHaveTheSameMean(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double offset : new double[] {-5000, 5000}) {
        ImportanceWeights weights = weights(manager, offset, offset + Math.log(3));
        NdAssert.assertClose(weights.bound(), 1e-12, offset + Math.log(2));
        NdAssert.assertClose(weights.normalized(), 1e-12, 0.25, 0.75);
      }
    }
  }

  private static ImportanceWeights weights(NDManager manager, double... logs) {
    return new ImportanceWeights(manager.create(logs, new Shape(logs.length, 1)));
  }

  /** Rows are sample-major: row s * B + b is draw s of example b. */
  @Test
  void theDrawsOfAnExampleAreAveragedAndTheExamplesAreNot() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = manager.create(new double[] {0, 7, Math.log(3), 7});
      ImportanceWeights weights =
          new ImportanceWeights(
              ImportanceWeights.byDraw(rows, new OneLatent(manager, 2, 2).pass()));
      NdAssert.assertClose(weights.bound(), 1e-12, Math.log(2), 7);
    }
  }

  @Test
  void oneDrawIsThePlainModelWithTheRateOfTheDraw() {
    Gradients.assertSame(new Importance(1), SAMPLED_ELBO);
    Gradients.assertExact(new Importance(1), 0);
  }

  /** E[L_1] is the ELBO, E[L_k] rises with k and stays below log p(x). */
  @Test
  void theBoundRisesWithTheDrawsTowardsTheLogLikelihood() {
    double below = Double.NEGATIVE_INFINITY;
    for (int samples : new int[] {1, 2, 5, 20, 100}) {
      Estimate bound = bound(samples, MEAN, LOG_VARIANCE);
      double allowed = STANDARD_ERRORS * bound.standardError();
      if (samples == 1) {
        double elbo = OneLatent.elbo(MEAN, LOG_VARIANCE);
        assertThat(bound.mean()).isCloseTo(elbo, within(allowed));
        assertThat(OneLatent.logLikelihood() - elbo).isGreaterThan(0.2);
      }
      assertThat(bound.mean() - allowed).as("%d draws", samples).isGreaterThan(below);
      assertThat(bound.mean() - allowed).isLessThan(OneLatent.logLikelihood());
      below = bound.mean();
    }
    assertThat(below).isCloseTo(OneLatent.logLikelihood(), within(0.01));
  }

  /** With the true posterior every weight is p(x). */
  @Test
  void atTheTruePosteriorEveryDrawGivesTheLogLikelihood() {
    for (int samples : new int[] {1, 7}) {
      Estimate bound = bound(samples, OneLatent.trueMean(), OneLatent.trueLogVariance());
      assertThat(bound.mean()).isCloseTo(OneLatent.logLikelihood(), within(1e-12));
      assertThat(bound.standardError()).isLessThan(1e-12);
    }
  }

  /** The loss is the bound itself, not a mean of log-weights under constant weights. */
  @Test
  void theLossIsTheNegativeMeanOfTheBounds() {
    try (NDManager manager = NDManager.newBaseManager()) {
      OneLatent model = new OneLatent(manager, ROWS, 5);
      Inference inference =
          model.infer(model.each(MEAN), model.each(LOG_VARIANCE), model.each(OneLatent.A));
      double loss = model.losses(new Importance(5), inference).get(0).value().getDouble();
      assertThat(loss).isCloseTo(-bound(5, MEAN, LOG_VARIANCE).mean(), within(1e-10));
    }
  }

  private static Estimate bound(int samples, double mean, double logVariance) {
    try (NDManager manager = NDManager.newBaseManager()) {
      OneLatent model = new OneLatent(manager, ROWS, samples);
      Inference inference =
          model.infer(model.each(mean), model.each(logVariance), model.each(OneLatent.A));
      Moments moments = new Moments();
      moments.addAll(HostArrays.read(ImportanceWeights.of(inference, model.pass()).bound()));
      return moments.estimate();
    }
  }
}
