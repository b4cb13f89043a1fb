package org.vaezoo.measures.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.MnistSpec;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;

/**
 * The closed forms on the 60,000 training images, grey levels over 255. The expected numbers were
 * computed from the official files before this project began, by other code in another language.
 */
class MnistPcaTest {

  private static SimpleMatrix covariance;
  private static ProbabilisticPca pca;

  @BeforeAll
  static void decompose() {
    DataSource train =
        new DataSpec(new MnistSpec(), new NoBinarization(), 0, 1).load(DataFolder.absent()).train();
    try (EngineSession engine = Engines.open(EngineSettings.standard())) {
      covariance = DataCovariance.of(train, new DataNoise.Evaluation(1), engine.manager());
    }
    pca = ProbabilisticPca.of(covariance);
  }

  @Test
  void varianceIsKept() {
    assertThat(784 * pca.optimalVariance(0)).isCloseTo(covariance.trace(), within(1e-9));
    assertThat(covariance.isIdentical(covariance.transpose(), 1e-12)).isTrue();
  }

  /** By the difference of what is left after k and after k + 1 directions. */
  @ParameterizedTest
  @CsvSource({"0, 5.117", "1, 3.741", "2, 3.253", "3, 2.842", "4, 2.567"})
  void largestEigenvaluesAreTheKnownOnes(int index, double expected) {
    double left = (784 - index) * pca.optimalVariance(index);
    double eigenvalue = left - (783 - index) * pca.optimalVariance(index + 1);
    assertThat(eigenvalue).isCloseTo(expected, within(6e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.056096, 12.43, 4.36",
    "5, 0.045193, 90.70, 10.80",
    "10, 0.034867, 182.15, 21.03",
    "20, 0.024597, 299.76, 40.20",
    "32, 0.017977, 400.43, 62.44",
    "50, 0.012596, 507.91, 94.40",
    "100, 0.006581, 680.95, 175.86"
  })
  void optimaAreTheKnownOnes(int units, double variance, double logLikelihood, double rate) {
    double found = pca.optimalVariance(units);
    assertThat(found).isCloseTo(variance, within(6e-7));
    assertThat(pca.logLikelihood(units, found)).isCloseTo(logLikelihood, within(0.006));
    assertThat(pca.rate(units, found)).isCloseTo(rate, within(0.006));
    assertThat(pca.activeUnits(units, found)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12",
    "0.5, 23",
    "0.1, 69",
    "0.05, 102",
    "0.03, 136",
    "0.02, 168",
    "0.01, 251",
    "0.005, 349",
    "0.001, 487"
  })
  void eigenvaluesAboveAVarianceAreTheKnownNumber(double variance, int expected) {
    assertThat(pca.activeUnits(784, variance)).isEqualTo(expected);
    assertThat(pca.activeUnits(50, variance)).isEqualTo(Math.min(50, expected));
  }

  /** The targets of the linear models with 50 units and a fixed variance. */
  @ParameterizedTest
  @CsvSource({"1, -743.19, 4.33", "0.5, -487.60, 10.17"})
  void fixedVariancesGiveTheKnownOptimum(double variance, double elbo, double rate) {
    assertThat(pca.logLikelihood(50, variance)).isCloseTo(elbo, within(0.05));
    assertThat(pca.rate(50, variance)).isCloseTo(rate, within(0.05));
  }
}
