package org.vaezoo.beta.committed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class AutoregressivePriorTest {

  private static final int UNITS = 6;
  private static final double ALPHA = 0.8;

  private static double[] rates(AutoregressivePrior prior, NDArray mean, NDArray logVariance) {
    DiagonalGaussian q = new DiagonalGaussian(mean, logVariance);
    return HostArrays.read(prior.rate(q, new Draw(mean, null)).nats());
  }

  /** The precision of the chain, written down: [[1, -a, ..], [-a, 1 + a^2, -a, ..]] / (1 - a^2). */
  private static double[][] precision(int units, double alpha) {
    double[][] precision = new double[units][units];
    double variance = 1 - alpha * alpha;
    for (int t = 0; t < units; t++) {
      boolean end = t == 0 || t == units - 1;
      precision[t][t] = (end ? 1 : 1 + alpha * alpha) / variance;
      if (t > 0) {
        precision[t][t - 1] = -alpha / variance;
        precision[t - 1][t] = -alpha / variance;
      }
    }
    return precision;
  }

  private static double quadratic(double[][] precision, double[] z) {
    double sum = 0;
    for (int s = 0; s < z.length; s++) {
      for (int t = 0; t < z.length; t++) {
        sum += precision[s][t] * z[s] * z[t];
      }
    }
    return sum;
  }

  /** KL of two Gaussians with the matrix in full; log |precision| is -(n - 1) log(1 - a^2). */
  @EachEngine
  void densityAndRateAreThoseOfTheWholeMatrix(String engine) {
    double[][] precision = precision(UNITS, ALPHA);
    double logDeterminant = -(UNITS - 1) * Math.log(1 - ALPHA * ALPHA);
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = Passes.noise(manager, 1).normal(new Shape(5, UNITS));
      NDArray logVariance = Passes.noise(manager, 2).normal(new Shape(5, UNITS));
      AutoregressivePrior prior = new AutoregressivePrior(5, UNITS, ALPHA);
      double[] z = HostArrays.read(mean);
      double[] logs = HostArrays.read(logVariance);
      double[] density = new double[5];
      double[] rate = new double[5];
      for (int b = 0; b < 5; b++) {
        double[] row = Arrays.copyOfRange(z, b * UNITS, (b + 1) * UNITS);
        double square = quadratic(precision, row);
        density[b] = (logDeterminant - UNITS * DiagonalGaussian.LOG_2_PI - square) / 2;
        rate[b] = (square - UNITS - logDeterminant) / 2;
        for (int t = 0; t < UNITS; t++) {
          double log = logs[b * UNITS + t];
          rate[b] += (precision[t][t] * Math.exp(log) - log) / 2;
        }
      }
      NdAssert.assertClose(prior.logProb(mean), 1e-12, density);
      assertThat(rates(prior, mean, logVariance)).containsExactly(rate, within(1e-12));
    }
  }

  @Test
  void theRateIsTheMeanOfItsSamples() {
    int draws = 4000;
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray mean = Passes.noise(manager, 3).normal(new Shape(1, UNITS));
      NDArray logVariance = Passes.noise(manager, 4).normal(new Shape(1, UNITS));
      Shape many = new Shape(draws, UNITS);
      DiagonalGaussian q = new DiagonalGaussian(mean.broadcast(many), logVariance.broadcast(many));
      Draw z = q.draw(Passes.noise(manager, 5));
      NDArray logRatio =
          z.logProb().sub(new AutoregressivePrior(draws, UNITS, ALPHA).logProb(z.z()));
      Moments sampled = new Moments();
      sampled.addAll(HostArrays.read(logRatio));
      double exact = rates(new AutoregressivePrior(1, UNITS, ALPHA), mean, logVariance)[0];
      assertThat(sampled.estimate().mean())
          .isCloseTo(exact, within(4 * sampled.estimate().standardError()));
    }
  }

  /** Any posterior, in both precisions: 2,000 of them with log-variances from -15 to 9. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 8})
  void noPosteriorHasARateBelowDelta(double delta) {
    int units = 32;
    double alpha = AutoregressiveRate.correlation(units, delta);
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      for (double spread : new double[] {0, 1e-3, 0.3, 3}) {
        NDArray mean = Passes.noise(manager, 6).normal(new Shape(2000, units)).mul(spread);
        NDArray noise = Passes.noise(manager, 7).normal(new Shape(2000, units));
        NDArray logVariance = noise.mul(spread).sub(1).clip(-15, 9);
        AutoregressivePrior prior = new AutoregressivePrior(2000, units, alpha);
        double least = Arrays.stream(rates(prior, mean, logVariance)).min().orElseThrow();
        assertThat(least).isGreaterThanOrEqualTo(delta - 1e-12);
        NDArray narrowMean = mean.toType(DataType.FLOAT32, true);
        NDArray narrow = logVariance.toType(DataType.FLOAT32, true);
        double inFloat = Arrays.stream(rates(prior, narrowMean, narrow)).min().orElseThrow();
        assertThat(inFloat).isGreaterThanOrEqualTo(delta - 1e-4 * (1 + units));
      }
    }
  }

  /** Means of zero and variances of 1 / Lambda_tt. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 8})
  void theLeastRateIsReached(double delta) {
    int units = 32;
    double alpha = AutoregressiveRate.correlation(units, delta);
    double[][] precision = precision(units, alpha);
    double[] logs = new double[units];
    Arrays.setAll(logs, t -> -Math.log(precision[t][t]));
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray logVariance = manager.create(logs, new Shape(1, units));
      AutoregressivePrior prior = new AutoregressivePrior(1, units, alpha);
      assertThat(rates(prior, logVariance.zerosLike(), logVariance)[0])
          .isCloseTo(delta, within(1e-10));
    }
  }

  /** Two units: -log(1 - a^2) / 2, that of a bivariate Gaussian; 0.5108 at a = 0.8. */
  @Test
  void theLeastRateOfTwoUnitsIsTheirMutualInformation() {
    assertThat(AutoregressiveRate.least(2, 0.8)).isCloseTo(0.5108256, within(1e-7));
    assertThat(AutoregressiveRate.correlation(2, 0.5108256)).isCloseTo(0.8, within(1e-6));
    assertThat(AutoregressiveRate.least(32, 0)).isZero();
  }

  /** 40,000 draws: means 0, and correlations alpha^|s - t|, the same as those that it scores. */
  @EachEngine
  void drawsHaveTheCorrelationsOfTheChain(String engine) {
    int draws = 40_000;
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = new AutoregressivePrior(draws, UNITS, ALPHA).sample(Passes.noise(manager, 8));
      double[] products = HostArrays.read(z.transpose().matMul(z).div(draws));
      for (int s = 0; s < UNITS; s++) {
        for (int t = 0; t < UNITS; t++) {
          // the standard error of a product of correlation c is at most sqrt((1 + c^2) / draws)
          assertThat(products[s * UNITS + t])
              .isCloseTo(Math.pow(ALPHA, Math.abs(s - t)), within(4 * Math.sqrt(2.0 / draws)));
        }
      }
      NdAssert.assertClose(z.mean(new int[] {0}), 0.025, new double[UNITS]);
    }
  }
}
