package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class LogWeightsTest {

  private static final int DRAWS = 1000;
  private static final int[] CHAIN = {1, 2, 10, 50, 100, 500, 1000};

  private static double[] normals(long seed, double centre, double deviation) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] values = new double[DRAWS];
    Arrays.setAll(values, i -> centre + deviation * stream.normal(i));
    return values;
  }

  /** Weights 1, 3, 5, 7: log of the block means 2 and 6 for K = 2; 16 / 4 for K = 4. */
  @Test
  void fourWeightsByHand() {
    double[] logs = {Math.log(1), Math.log(3), Math.log(5), Math.log(7)};
    LogWeights weights = new LogWeights(logs);
    assertThat(weights.bound(1)).isCloseTo(Math.log(105) / 4, within(1e-15));
    assertThat(weights.bound(2)).isCloseTo(Math.log(12) / 2, within(1e-15));
    assertThat(weights.bound(4)).isCloseTo(Math.log(4), within(1e-15));
    assertThat(weights.effectiveSamples(1)).isCloseTo(1, within(1e-15));
    assertThat(weights.effectiveSamples(2)).isCloseTo((1.6 + 144.0 / 74) / 2, within(1e-14));
    assertThat(weights.effectiveSamples(4)).isCloseTo(256.0 / 84, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e4, -100, 0, 1e4})
  void isTheDirectComputationMovedByAConstant(double centre) {
    double[] logs = normals(1, 0, 2);
    LogWeights weights = new LogWeights(Arrays.stream(logs).map(log -> log + centre).toArray());
    for (int samples : CHAIN) {
      double bound = 0;
      double effective = 0;
      for (int start = 0; start < DRAWS; start += samples) {
        double[] block = Arrays.copyOfRange(logs, start, start + samples);
        double sum = Arrays.stream(block).map(Math::exp).sum();
        double squares = Arrays.stream(block).map(log -> Math.exp(2 * log)).sum();
        bound += Math.log(sum / samples) * samples / DRAWS;
        effective += sum * sum / squares * samples / DRAWS;
      }
      assertThat(weights.bound(samples)).isCloseTo(centre + bound, within(1e-10));
      assertThat(weights.effectiveSamples(samples)).isCloseTo(effective, within(1e-8 * effective));
    }
  }

  /** Of one example, not only in the mean: with no slack but rounding. */
  @Test
  void boundsRiseExactlyAlongAChainOfDivisors() {
    for (int seed = 0; seed < 50; seed++) {
      LogWeights weights = new LogWeights(normals(seed, -90, 1 + seed % 7));
      double below = Double.NEGATIVE_INFINITY;
      for (int samples : CHAIN) {
        double bound = weights.bound(samples);
        assertThat(bound).isGreaterThanOrEqualTo(below - 1e-12);
        below = bound;
      }
    }
  }

  /** Bounds from the first K draws alone, as is common, do fall for some examples. */
  @Test
  void withoutBlocksBoundsOfAnExampleCanFall() {
    boolean fell = false;
    for (int seed = 0; seed < 50; seed++) {
      double[] logs = normals(seed, -90, 2);
      double first = new LogWeights(Arrays.copyOf(logs, 1)).bound(1);
      double two = new LogWeights(Arrays.copyOf(logs, 2)).bound(2);
      fell |= two < first;
    }
    assertThat(fell).isTrue();
  }

  @Test
  void boundOfOneIsTheMeanLogWeight() {
    double[] logs = normals(2, -100, 5);
    double mean = Arrays.stream(logs).average().orElseThrow();
    assertThat(new LogWeights(logs).bound(1)).isCloseTo(mean, within(1e-11));
  }

  @Test
  void effectiveSamplesLieBetweenOneAndK() {
    for (double deviation : new double[] {0, 0.1, 1, 10, 1000}) {
      LogWeights weights = new LogWeights(normals(3, 5000, deviation));
      for (int samples : CHAIN) {
        assertThat(weights.effectiveSamples(samples)).isBetween(1 - 1e-9, samples * (1 + 1e-9));
      }
    }
    assertThat(new LogWeights(normals(3, 0, 0)).effectiveSamples(100)).isCloseTo(100, within(1e-9));
    assertThat(new LogWeights(normals(3, 0, 1e4)).effectiveSamples(1000))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aWeightOfZeroCountsAsNothing() {
    LogWeights weights = new LogWeights(new double[] {0, Double.NEGATIVE_INFINITY});
    assertThat(weights.bound(2)).isCloseTo(Math.log(0.5), within(1e-15));
    assertThat(weights.effectiveSamples(2)).isCloseTo(1, within(1e-15));
  }
}
