package org.vaezoo.beta.dip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.beta.FixedLatents;
import org.vaezoo.beta.Gradients;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class CovariancePenaltyTest {

  private static final double[][] MEAN = {{1, 2}, {3, 6}};

  private static final double[][] LOG_VARIANCE = {
    {Math.log(0.5), Math.log(1)}, {Math.log(1.5), Math.log(3)}
  };

  private static CovariancePenalty moments(
      Covariance covariance, double offDiagonal, double diagonal) {
    return new CovariancePenalty(
        covariance, CovarianceEstimator.BATCH, new Constant(offDiagonal), new Constant(diagonal));
  }

  private static Objective beside(CovariancePenalty moments) {
    return new RegularizedObjective(new Elbo(), Map.of("dip", moments));
  }

  /** Deviations of 1 and 2 from the means 2 and 4: [[1, 2], [2, 4]]; mean variances 1 and 2. */
  @EachEngine
  void covariancesAreThoseByHand(String engine) {
    try (FixedLatents latents = new FixedLatents(engine, 2, 1)) {
      DiagonalGaussian q = new DiagonalGaussian(latents.rows(MEAN), latents.rows(LOG_VARIANCE));
      NdAssert.assertClose(Covariance.POSTERIOR_MEANS.of(q), 1e-15, 1, 2, 2, 4);
      NdAssert.assertClose(Covariance.AGGREGATE_POSTERIOR.of(q), 1e-14, 2, 2, 2, 6);
    }
  }

  /** 2^2 + 2^2 off the diagonal; 0 + 3^2 on it, or 1 + 5^2 with the variances. */
  @EachEngine
  void penaltiesAreSquaredDistancesFromTheIdentity(String engine) {
    assertPenalties(engine, Covariance.POSTERIOR_MEANS, 8, 9);
    assertPenalties(engine, Covariance.AGGREGATE_POSTERIOR, 8, 26);
  }

  private static void assertPenalties(
      String engine, Covariance covariance, double offDiagonal, double diagonal) {
    for (int samples = 1; samples <= 2; samples++) {
      try (FixedLatents latents = new FixedLatents(engine, 2, samples)) {
        Map<String, Double> found =
            latents.penalties(
                moments(covariance, 1, 1), MEAN, LOG_VARIANCE, new double[2 * samples][2]);
        assertThat(found.get(CovariancePenalty.OFF_DIAGONAL.name()))
            .isCloseTo(offDiagonal, within(1e-13));
        assertThat(found.get(CovariancePenalty.DIAGONAL.name())).isCloseTo(diagonal, within(1e-13));
      }
    }
  }

  /** The law of total covariance, against draws: 40,000 of each example. */
  @Test
  void theAggregatePosteriorHasTheCovarianceOfItsDraws() {
    int draws = 40_000;
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray mean = manager.create(new double[] {1, 2, 3, 6}, new Shape(2, 2));
      NDArray logVariance = manager.create(new double[] {0, -1, 1, 0.5}, new Shape(2, 2));
      NDArray epsilon = Passes.noise(manager, 1).normal(new Shape(draws, 2, 2));
      NDArray z = epsilon.mul(logVariance.div(2).exp()).add(mean).reshape(2L * draws, 2);
      NDArray deviation = z.sub(z.mean(new int[] {0}));
      NDArray sampled = deviation.transpose().matMul(deviation).div(2 * draws);
      // the largest standard error is that of a variance near 6: 6 * sqrt(2 / 80,000) = 0.03
      NdAssert.assertClose(
          Covariance.AGGREGATE_POSTERIOR
              .of(new DiagonalGaussian(mean, logVariance))
              .sub(sampled)
              .abs()
              .max(),
          0.1,
          0);
    }
  }

  @ParameterizedTest
  @EnumSource(Covariance.class)
  void withoutWeightsTheLossIsThePlainModels(Covariance covariance) {
    Gradients.assertSame(beside(moments(covariance, 0, 0)), new Elbo());
  }

  @ParameterizedTest
  @EnumSource(Covariance.class)
  void gradientsAreFiniteDifferences(Covariance covariance) {
    Gradients.assertExact(beside(moments(covariance, 10, 3)), 0);
    Gradients.assertExact(
        beside(
            new CovariancePenalty(
                covariance, CovarianceEstimator.UNBIASED, new Constant(10), new Constant(3))),
        0);
  }

  /** The variances of the posteriors do not move DIP-VAE-I, and do move DIP-VAE-II. */
  @Test
  void onlyTheAggregatePosteriorSeesTheVariances() {
    try (FixedLatents latents = FixedLatents.of(2)) {
      double[][] wide = {{1, 1}, {1, 1}};
      double[][] z = new double[2][2];
      CovariancePenalty first = moments(Covariance.POSTERIOR_MEANS, 1, 1);
      CovariancePenalty second = moments(Covariance.AGGREGATE_POSTERIOR, 1, 1);
      assertThat(latents.penalties(first, MEAN, wide, z))
          .isEqualTo(latents.penalties(first, MEAN, LOG_VARIANCE, z));
      assertThat(latents.penalties(second, MEAN, wide, z))
          .isNotEqualTo(latents.penalties(second, MEAN, LOG_VARIANCE, z));
    }
  }
}
