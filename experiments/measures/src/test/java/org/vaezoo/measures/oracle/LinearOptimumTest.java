package org.vaezoo.measures.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data of five components, along the axes. */
class LinearOptimumTest {

  private static final double[] EIGENVALUES = {6, 3, 1.5, 0.5, 0.2};
  private static final ProbabilisticPca PCA = ProbabilisticPca.of(SimpleMatrix.diag(EIGENVALUES));

  @ParameterizedTest
  @CsvSource({"1, 0.3", "3, 0.3", "5, 0.3", "4, 2", "4, 10"})
  void atWeightOneTheElboIsTheLikelihoodOfPrincipalComponents(int units, double variance) {
    LinearOptimum optimum = new LinearOptimum(PCA, units, variance, 1);
    assertThat(optimum.elbo()).isCloseTo(PCA.logLikelihood(units, variance), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.5", "1", "2", "4"})
  void noOtherGainOrNoiseIsBetter(double beta) {
    LinearOptimum optimum = new LinearOptimum(PCA, 5, 0.5, beta);
    double[] decoder = new double[5];
    double[] encoder = new double[5];
    double[] noise = new double[5];
    for (int u = 0; u < 5; u++) {
      decoder[u] = Math.sqrt(Math.max(0, EIGENVALUES[u] - beta * 0.5));
      encoder[u] = decoder[u] / EIGENVALUES[u];
      noise[u] = Math.min(1, beta * 0.5 / EIGENVALUES[u]);
    }
    double best = loss(beta, decoder, encoder, noise);
    assertThat(optimum.distortion() + beta * optimum.rate()).isCloseTo(best, within(1e-12));
    for (double[] parameter : new double[][] {decoder, encoder, noise}) {
      for (int u = 0; u < 5; u++) {
        double before = parameter[u];
        for (double change : new double[] {-0.01, 0.01}) {
          parameter[u] = before + change;
          assertThat(loss(beta, decoder, encoder, noise)).isGreaterThan(best);
        }
        parameter[u] = before;
      }
    }
  }

  /** D + beta R of z_u ~ N(encoder x_u, noise), x_u ~ N(decoder z_u, 0.5). */
  private static double loss(double beta, double[] decoder, double[] encoder, double[] noise) {
    double loss = 0;
    for (int u = 0; u < 5; u++) {
      double remains = 1 - decoder[u] * encoder[u];
      double error = EIGENVALUES[u] * remains * remains + decoder[u] * decoder[u] * noise[u];
      double power = EIGENVALUES[u] * encoder[u] * encoder[u];
      double rate = (power + noise[u] - 1 - Math.log(noise[u])) / 2;
      loss += (error / 0.5 + Math.log(2 * Math.PI * 0.5)) / 2 + beta * rate;
    }
    return loss;
  }

  /** Reverse water-filling: the slope of D, in squared errors, against R is -2 times the level. */
  @Test
  void distortionFallsWithRateAsTheRateDistortionFunctionDoes() {
    double step = 1e-5;
    LinearOptimum low = new LinearOptimum(PCA, 5, 1, 1 - step);
    LinearOptimum high = new LinearOptimum(PCA, 5, 1, 1 + step);
    double slope = (high.distortion() - low.distortion()) / (high.rate() - low.rate());
    assertThat(slope).isCloseTo(-1, within(1e-4));
  }

  @Test
  void unitsAddUpAndThoseNotUsedSayNothing() {
    LinearOptimum optimum = new LinearOptimum(PCA, 4, 0.5, 2);
    assertThat(optimum.activeUnits()).isEqualTo(3);
    assertThat(optimum.rate(0) + optimum.rate(1) + optimum.rate(2))
        .isCloseTo(optimum.rate(), within(1e-12));
    assertThat(optimum.rate(0)).isCloseTo(Math.log(6) / 2, within(1e-12));
    assertThat(optimum.varianceOfMean(0)).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(optimum.rate(3)).isZero();
    assertThat(optimum.varianceOfMean(3)).isZero();
  }
}
