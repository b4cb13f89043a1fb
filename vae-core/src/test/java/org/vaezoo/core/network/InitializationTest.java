package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** Moments of 200,000 weights: 5 standard errors of a variance are below 2.5 %. */
class InitializationTest {

  private static final Shape DENSE = new Shape(400, 500);
  private static final Shape KERNEL = new Shape(100, 80, 5, 5);

  private static double[] values(Initialization scheme, Shape shape) {
    return scheme.values(shape, CounterStream.of(Purpose.WEIGHTS, 11));
  }

  private static double variance(double[] values) {
    return Arrays.stream(values).map(v -> v * v).average().orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  @Test
  void fansOfAKernelCountItsArea() {
    assertThat(Initialization.fanIn(DENSE)).isEqualTo(500);
    assertThat(Initialization.fanOut(DENSE)).isEqualTo(400);
    assertThat(Initialization.fanIn(KERNEL)).isEqualTo(80 * 25);
    assertThat(Initialization.fanOut(KERNEL)).isEqualTo(100 * 25);
  }

  @Test
  void glorotFillsItsIntervalEvenly() {
    for (Shape shape : new Shape[] {DENSE, KERNEL}) {
      double bound = Math.sqrt(6.0 / (Initialization.fanIn(shape) + Initialization.fanOut(shape)));
      double[] values = values(new GlorotUniform(), shape);
      assertThat(Arrays.stream(values).max().orElseThrow()).isBetween(0.9999 * bound, bound);
      assertThat(Arrays.stream(values).min().orElseThrow()).isBetween(-bound, -0.9999 * bound);
      assertThat(variance(values)).isCloseTo(bound * bound / 3, within(0.01 * bound * bound));
      assertThat(mean(values)).isCloseTo(0, within(0.01 * bound));
    }
  }

  @Test
  void heHasVarianceTwoOverFanIn() {
    for (Shape shape : new Shape[] {DENSE, KERNEL}) {
      double expected = 2.0 / Initialization.fanIn(shape);
      double[] values = values(new HeNormal(), shape);
      assertThat(variance(values)).isCloseTo(expected, within(0.025 * expected));
      assertThat(mean(values)).isCloseTo(0, within(0.02 * Math.sqrt(expected)));
    }
  }

  @Test
  void normalHasItsDeviation() {
    double[] values = values(new NormalInitialization(0.01), DENSE);
    assertThat(variance(values)).isCloseTo(1e-4, within(0.025e-4));
  }

  @Test
  void eachPartHasWeightsOfItsOwn() {
    InitialWeights weights = InitialWeights.of(1);
    assertThat(firstOf(weights.of("hidden0"))).isEqualTo(firstOf(weights.of("hidden0")));
    assertThat(firstOf(weights.of("hidden0")))
        .isNotEqualTo(firstOf(weights.of("hidden1")))
        .isNotEqualTo(firstOf(InitialWeights.of(2).of("hidden0")))
        .isNotEqualTo(firstOf(weights.of("hidden0").of("hidden0")));
    assertThat(firstOf(weights.of("a").of("bc"))).isNotEqualTo(firstOf(weights.of("ab").of("c")));
  }

  private static double firstOf(InitialWeights weights) {
    return weights.values(new NormalInitialization(1), new Shape(1))[0];
  }
}
