package org.vaezoo.beta.tc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.beta.FixedLatents;
import org.vaezoo.beta.Gradients;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.RegularizedObjective;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class TotalCorrelationTest {

  /** So narrow that posteriors at other places do not matter: exp(-200). */
  private static final double NARROW = Math.log(0.01);

  private static final double INDEX = Math.log(4);

  private static Regularizer regularizer(
      MinibatchEstimator estimator, int examples, double... weights) {
    InputDescription input = new InputDescription(new Shape(1), DataKind.BINARY, examples);
    return new TotalCorrelationSpec(
            estimator, new Constant(weights[0]), new Constant(weights[1]), new Constant(weights[2]))
        .build(input, 2, InitialWeights.of(1));
  }

  private static Map<String, Double> penalties(
      MinibatchEstimator estimator, double[][] mean, double[][] logVariance, double[][] z) {
    try (FixedLatents latents = FixedLatents.of(mean.length)) {
      Regularizer parts = regularizer(estimator, mean.length, 1, 6, 1);
      return latents.penalties(parts, mean, logVariance, z);
    }
  }

  private static double[][] narrow(int rows) {
    double[][] logVariance = new double[rows][2];
    Arrays.stream(logVariance).forEach(row -> Arrays.fill(row, NARROW));
    return logVariance;
  }

  /**
   * Four examples at the corners of a square: the code tells which, and the units are independent.
   */
  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void cornersOfASquareHaveInformationAndNoTotalCorrelation(MinibatchEstimator estimator) {
    double[][] corners = {{2, 2}, {2, -2}, {-2, 2}, {-2, -2}};
    Map<String, Double> parts = penalties(estimator, corners, narrow(4), corners);
    assertThat(parts.get(TotalCorrelation.INFORMATION.name())).isCloseTo(INDEX, within(1e-12));
    assertThat(parts.get(TotalCorrelation.CORRELATION.name())).isCloseTo(0, within(1e-12));
  }

  /** Four examples on a diagonal: each unit tells all, so that one of them tells it twice. */
  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void aDiagonalHasAsMuchTotalCorrelationAsInformation(MinibatchEstimator estimator) {
    double[][] diagonal = {{6, 6}, {2, 2}, {-2, -2}, {-6, -6}};
    Map<String, Double> parts = penalties(estimator, diagonal, narrow(4), diagonal);
    assertThat(parts.get(TotalCorrelation.INFORMATION.name())).isCloseTo(INDEX, within(1e-12));
    assertThat(parts.get(TotalCorrelation.CORRELATION.name())).isCloseTo(INDEX, within(1e-12));
  }

  /** The posterior of all is N(m, v) with log v = -1: its divergence from N(0, 1) in each unit. */
  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void collapsedPosteriorsHaveNothingButTheirDivergence(MinibatchEstimator estimator) {
    double[][] mean = {{1, 0}, {1, 0}, {1, 0}};
    double[][] logVariance = {{-1, -1}, {-1, -1}, {-1, -1}};
    Map<String, Double> parts =
        penalties(estimator, mean, logVariance, new double[][] {{1, 0}, {1.5, 0}, {0.5, 0}});
    assertThat(parts.get(TotalCorrelation.INFORMATION.name())).isCloseTo(0, within(1e-14));
    assertThat(parts.get(TotalCorrelation.CORRELATION.name())).isCloseTo(0, within(1e-14));
    // log q - log p = (1 - (z - m)^2 e + z^2) / 2 for the first unit, 1 / 2 for the second
    double first = (3 - 2 * 0.25 * Math.E + 1 + 2.25 + 0.25) / 6;
    assertThat(parts.get(TotalCorrelation.DIMENSION_WISE.name()))
        .isCloseTo(first + 0.5, within(1e-14));
  }

  /** Against densities summed in Java, without logarithms. */
  @EachEngine
  void withTheWholeDataSetTheDensityIsExact(String engine) {
    double[][] mean = {{0, 1}, {0.5, -1}, {2, 0.2}};
    double[][] logVariance = {{0, -1}, {0.3, 0.1}, {-0.5, 0}};
    double[][] z = {{0.1, 0.9}, {0.4, 0}, {1, 1}};
    try (FixedLatents latents = new FixedLatents(engine, 3, 1)) {
      NDArray weights = latents.rows(new double[3][3]).add(-Math.log(3));
      DiagonalGaussian q = new DiagonalGaussian(latents.rows(mean), latents.rows(logVariance));
      AggregateDensity density = AggregateDensity.of(latents.rows(z), q, weights);
      double[] joint = new double[3];
      double[] product = new double[3];
      for (int i = 0; i < 3; i++) {
        double[] marginals = new double[2];
        for (int j = 0; j < 3; j++) {
          double first = normal(z[i][0], mean[j][0], logVariance[j][0]);
          double second = normal(z[i][1], mean[j][1], logVariance[j][1]);
          joint[i] += first * second / 3;
          marginals[0] += first / 3;
          marginals[1] += second / 3;
        }
        joint[i] = Math.log(joint[i]);
        product[i] = Math.log(marginals[0] * marginals[1]);
      }
      NdAssert.assertClose(density.joint(), 1e-14, joint);
      NdAssert.assertClose(density.product(), 1e-14, product);
    }
  }

  private static double normal(double z, double mean, double logVariance) {
    double variance = Math.exp(logVariance);
    return Math.exp(-(z - mean) * (z - mean) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  }

  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void thePartsAddUpToTheSampledRate(MinibatchEstimator estimator) {
    try (FixedLatents latents = FixedLatents.of(5)) {
      NDArray mean = Passes.noise(latents.manager(), 3).normal(new Shape(5, 2));
      NDArray logVariance = Passes.noise(latents.manager(), 4).normal(new Shape(5, 2));
      NDArray z = Passes.noise(latents.manager(), 5).normal(new Shape(5, 2));
      var inference = latents.inference(mean, logVariance, z);
      NDArray sum =
          regularizer(estimator, 40, 1, 1, 1)
              .penalties(inference, latents.batch(), latents.pass())
              .stream()
              .map(penalty -> penalty.value())
              .reduce(NDArray::add)
              .orElseThrow();
      NDArray rate = inference.terms().logWeight().add(inference.terms().distortion()).neg();
      NdAssert.assertClose(sum, 1e-13, rate.mean());
    }
  }

  /** Two draws an example in one pass are the mean of two passes of one. */
  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void everySampleIsHeldAgainstTheExamplesOnce(MinibatchEstimator estimator) {
    double[][] mean = {{0, 1}, {0.5, -1}, {2, 0.2}};
    double[][] logVariance = {{0, -1}, {0.3, 0.1}, {-0.5, 0}};
    double[][] first = {{0.1, 0.9}, {0.4, 0}, {1, 1}};
    double[][] second = {{-0.3, 0}, {1, -2}, {2, 0}};
    double[][] both = {first[0], first[1], first[2], second[0], second[1], second[2]};
    Regularizer parts = regularizer(estimator, 50, 1, 1, 1);
    try (FixedLatents once = FixedLatents.of(3);
        FixedLatents twice = new FixedLatents("PyTorch", 3, 2)) {
      Map<String, Double> one = once.penalties(parts, mean, logVariance, first);
      Map<String, Double> other = once.penalties(parts, mean, logVariance, second);
      twice
          .penalties(parts, mean, logVariance, both)
          .forEach(
              (name, value) ->
                  assertThat(value)
                      .as(name)
                      .isCloseTo((one.get(name) + other.get(name)) / 2, within(1e-14)));
    }
  }

  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void aBatchOfOneKnowsNoOther(MinibatchEstimator estimator) {
    try (FixedLatents latents = FixedLatents.of(1)) {
      double[][] row = {{0.5, -0.5}};
      Map<String, Double> parts =
          latents.penalties(regularizer(estimator, 9, 1, 1, 1), row, row, new double[][] {{1, 0}});
      assertThat(parts.get(TotalCorrelation.INFORMATION.name())).isCloseTo(0, within(1e-15));
      assertThat(parts.get(TotalCorrelation.CORRELATION.name())).isCloseTo(0, within(1e-15));
    }
  }

  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void weightsOfOneAreThePlainModel(MinibatchEstimator estimator) {
    Gradients.assertSame(beside(regularizer(estimator, 100, 1, 1, 1)), new Elbo());
  }

  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void gradientsAreFiniteDifferences(MinibatchEstimator estimator) {
    Gradients.assertExact(beside(regularizer(estimator, 100, 0.5, 6, 2)), 0);
  }

  @Test
  void thePenaltiesWeighOneLessThanThePartsOfTheRate() {
    Map<String, Double> weights = new TreeMap<>();
    regularizer(MinibatchEstimator.WEIGHTED, 100, 0, 6, 2)
        .weights()
        .forEach((name, weight) -> weights.put(name, weight.at(new Progress(0, 1, 1))));
    assertThat(weights)
        .containsEntry(TotalCorrelation.INFORMATION.name(), -1.0)
        .containsEntry(TotalCorrelation.CORRELATION.name(), 5.0)
        .containsEntry(TotalCorrelation.DIMENSION_WISE.name(), 1.0);
  }

  private static Objective beside(Regularizer regularizer) {
    return new RegularizedObjective(new Elbo(), Map.of("total-correlation", regularizer));
  }
}
