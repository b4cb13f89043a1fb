package org.vaezoo.beta.dip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.beta.FixedLatents;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class UnbiasedSquaresTest {

  /** Three examples with means of two units and with posterior variances. */
  private static final double[][] MEAN = {{1, 2}, {3, -1}, {0.5, 4}};

  private static final double[][] VARIANCE = {{0.5, 1}, {2, 0.2}, {1.5, 0.7}};

  private static final int DRAWN = 5;

  private static CovariancePenalty moments(Covariance covariance, CovarianceEstimator estimator) {
    return new CovariancePenalty(covariance, estimator, new Constant(1), new Constant(1));
  }

  /** All 3^5 batches of five that may be drawn: the mean over them is the expectation. */
  @ParameterizedTest
  @EnumSource(Covariance.class)
  void theExpectationOverAllBatchesIsThatOfThePopulation(Covariance covariance) {
    CovariancePenalty unbiased = moments(covariance, CovarianceEstimator.UNBIASED);
    CovariancePenalty biased = moments(covariance, CovarianceEstimator.BATCH);
    double offDiagonal = 0;
    double diagonal = 0;
    double ofTheBatch = 0;
    int batches = (int) Math.pow(3, DRAWN);
    try (FixedLatents latents = FixedLatents.of(DRAWN)) {
      for (int number = 0; number < batches; number++) {
        Map<String, Double> found = penalties(latents, unbiased, number);
        offDiagonal += found.get(CovariancePenalty.OFF_DIAGONAL.name()) / batches;
        diagonal += found.get(CovariancePenalty.DIAGONAL.name()) / batches;
        ofTheBatch +=
            penalties(latents, biased, number).get(CovariancePenalty.OFF_DIAGONAL.name()) / batches;
      }
    }
    double common = covariance(0, 1);
    assertThat(offDiagonal).isCloseTo(2 * common * common, within(1e-11));
    assertThat(diagonal)
        .isCloseTo(squaredError(covariance, 0) + squaredError(covariance, 1), within(1e-11));
    assertThat(ofTheBatch).isNotCloseTo(2 * common * common, within(1.0)); // a negative control
  }

  private static Map<String, Double> penalties(
      FixedLatents latents, CovariancePenalty moments, int number) {
    double[][] mean = new double[DRAWN][];
    double[][] logVariance = new double[DRAWN][2];
    for (int b = 0, rest = number; b < DRAWN; b++, rest /= 3) {
      mean[b] = MEAN[rest % 3];
      for (int u = 0; u < 2; u++) {
        logVariance[b][u] = Math.log(VARIANCE[rest % 3][u]);
      }
    }
    return latents.penalties(moments, mean, logVariance, new double[DRAWN][2]);
  }

  private static double mean(double[][] values, int unit) {
    return (values[0][unit] + values[1][unit] + values[2][unit]) / 3;
  }

  private static double covariance(int a, int b) {
    double sum = 0;
    for (double[] example : MEAN) {
      sum += (example[a] - mean(MEAN, a)) * (example[b] - mean(MEAN, b)) / 3;
    }
    return sum;
  }

  private static double squaredError(Covariance covariance, int unit) {
    double added = covariance == Covariance.AGGREGATE_POSTERIOR ? mean(VARIANCE, unit) : 0;
    double error = covariance(unit, unit) + added - 1;
    return error * error;
  }

  /**
   * The mean of 2,000 batches of 50 independent units is zero, their root mean square the floor.
   */
  @ParameterizedTest
  @EnumSource(CovarianceEstimator.class)
  void independentUnitsHaveTheNoiseFloor(CovarianceEstimator estimator) {
    int rows = 50;
    int units = 6;
    org.vaezoo.core.diagnose.Moments off = new org.vaezoo.core.diagnose.Moments();
    org.vaezoo.core.diagnose.Moments offSquared = new org.vaezoo.core.diagnose.Moments();
    org.vaezoo.core.diagnose.Moments onSquared = new org.vaezoo.core.diagnose.Moments();
    double[] floors = new double[2];
    for (int batch = 0; batch < 2000; batch++) {
      try (FixedLatents latents = FixedLatents.of(rows)) {
        NDArray mean = Passes.noise(latents.manager(), batch).normal(new Shape(rows, units));
        NDArray zeros = mean.zerosLike();
        var penalties =
            moments(Covariance.POSTERIOR_MEANS, estimator)
                .penalties(latents.inference(mean, zeros, zeros), latents.batch(), latents.pass());
        off.add(read(penalties.get(0).value()));
        offSquared.add(Math.pow(read(penalties.get(0).value()), 2));
        onSquared.add(Math.pow(read(penalties.get(1).value()), 2));
        for (int i = 0; i < 2; i++) {
          floors[i] = read(penalties.get(i).noiseFloor().orElseThrow());
        }
      }
    }
    double bias = estimator == CovarianceEstimator.BATCH ? units * (units - 1.0) / rows : 0;
    assertThat(off.estimate().mean()).isCloseTo(bias, within(0.05 * floors[0] + 0.02 * bias));
    // terms of the order 1 / B are left out, and the tail of a square is heavy
    assertThat(Math.sqrt(offSquared.estimate().mean())).isCloseTo(floors[0], within(floors[0] / 8));
    assertThat(Math.sqrt(onSquared.estimate().mean())).isCloseTo(floors[1], within(floors[1] / 5));
  }

  private static double read(NDArray scalar) {
    return HostArrays.read(scalar)[0];
  }

  /** 32 units and 100 examples: 9.9 of the batch's 9.9 are bias; what is left is 0.63. */
  @Test
  void theFloorOfTheDefaultIsThatByHand() {
    NoiseFloors floors = new NoiseFloors(100, 32);
    assertThat(floors.offDiagonal(CovarianceEstimator.UNBIASED))
        .isCloseTo(2 * Math.sqrt(32 * 31) / 100, within(1e-12));
    assertThat(floors.offDiagonal(CovarianceEstimator.BATCH)).isCloseTo(9.94, within(0.01));
  }

  @Test
  void fewerThanFourExamplesAreRefused() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray three = manager.zeros(new Shape(3, 2), DataType.FLOAT64);
      assertThatThrownBy(
              () -> new UnbiasedSquares(Covariance.deviations(new DiagonalGaussian(three, three))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("at least 4 examples, found 3");
    }
  }

  @Test
  void bothPenaltiesAreEstimates() {
    var moments = moments(Covariance.POSTERIOR_MEANS, CovarianceEstimator.UNBIASED);
    assertThat(moments.estimatedPenalties())
        .allMatch(name -> moments.weights().containsKey(name))
        .hasSize(2);
    assertThat(Penalty.noiseFloorOf(moments.estimatedPenalties().get(0)).name())
        .isEqualTo("squared_covariances_noise_floor");
  }
}
