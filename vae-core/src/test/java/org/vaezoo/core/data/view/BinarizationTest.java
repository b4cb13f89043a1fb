package org.vaezoo.core.data.view;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.stored.GreyLevels;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class BinarizationTest {

  private static final int[] FIRST_FOUR = {0, 1, 2, 3};

  @Test
  void dynamicFrequenciesAreTheLevels() {
    int draws = 20_000;
    CounterStream stream = CounterStream.of(Purpose.BINARIZATION, 7, 0, 0);
    double chiSquare = 0;
    for (int level = 1; level < 255; level++) {
      double p = level / 255.0;
      double ones = sum(shown(new DynamicBinarization(), level, draws, stream.child(level)));
      chiSquare += (ones - draws * p) * (ones - draws * p) / (draws * p * (1 - p));
    }
    double survival = ChiSquaredDistribution.of(254).survivalProbability(chiSquare);
    assertThat(survival).isBetween(0.001, 0.999);
  }

  @Test
  void dynamicIsExactAtBlackAndWhite() {
    CounterStream stream = CounterStream.of(Purpose.BINARIZATION, 7, 0, 0);
    assertThat(sum(shown(new DynamicBinarization(), 0, 200_000, stream))).isZero();
    assertThat(sum(shown(new DynamicBinarization(), 255, 200_000, stream))).isEqualTo(200_000);
  }

  @Test
  void dynamicComparesWithTheIntegerAtItsPosition() {
    byte[] levels = levels(4, 9);
    float[] x = numbers(new DynamicBinarization(), levels, 9, new DataNoise.Training(5, 2, 11));

    CounterStream stream = CounterStream.of(Purpose.BINARIZATION, 5, 2, 11);
    for (int i = 0; i < x.length; i++) {
      assertThat(x[i]).isEqualTo((levels[i] & 0xff) > stream.below(i, 255) ? 1f : 0f);
    }
  }

  @Test
  void trainingIsAFunctionOfSeedEpochAndStep() {
    byte[] levels = levels(4, 300);
    for (Binarization random : List.of(new DynamicBinarization(), new Dequantization())) {
      float[] x = numbers(random, levels, 300, new DataNoise.Training(1, 2, 3));
      assertThat(numbers(random, levels, 300, new DataNoise.Training(1, 2, 3))).isEqualTo(x);
      assertThat(numbers(random, levels, 300, new DataNoise.Training(9, 2, 3))).isNotEqualTo(x);
      assertThat(numbers(random, levels, 300, new DataNoise.Training(1, 9, 3))).isNotEqualTo(x);
      assertThat(numbers(random, levels, 300, new DataNoise.Training(1, 2, 9))).isNotEqualTo(x);
    }
  }

  @Test
  void evaluationDoesNotDependOnTheBatch() {
    byte[] levels = levels(4, 50);
    DataNoise evaluation = new DataNoise.Evaluation(3);
    for (Binarization random : List.of(new DynamicBinarization(), new Dequantization())) {
      BinarizedLevels shown = new BinarizedLevels(levels, new Shape(50), random);
      float[] all = shown.numbers(FIRST_FOUR, new int[] {10, 11, 12, 13}, evaluation);
      float[] some = shown.numbers(new int[] {3, 1}, new int[] {13, 11}, evaluation);
      assertThat(Arrays.copyOfRange(some, 0, 50)).isEqualTo(Arrays.copyOfRange(all, 150, 200));
      assertThat(Arrays.copyOfRange(some, 50, 100)).isEqualTo(Arrays.copyOfRange(all, 50, 100));

      float[] otherSeed =
          shown.numbers(FIRST_FOUR, new int[] {10, 11, 12, 13}, new DataNoise.Evaluation(4));
      assertThat(otherSeed).isNotEqualTo(all);
      float[] otherIndices = shown.numbers(FIRST_FOUR, FIRST_FOUR, evaluation);
      assertThat(otherIndices).isNotEqualTo(all);
    }
  }

  @Test
  void fixedIsTheSameInEveryEpochAndIsTheDynamicDrawOfItsSeed() {
    GreyLevels stored = new GreyLevels(levels(4, 50), new Shape(50), Optional.empty());
    int[] indices = {10, 11, 12, 13};
    BinarizedLevels fixed = (BinarizedLevels) stored.shown(new FixedBinarization(3), 10);
    float[] x = fixed.numbers(FIRST_FOUR, indices, new DataNoise.Training(1, 0, 0));

    assertThat(fixed.numbers(FIRST_FOUR, indices, new DataNoise.Training(2, 5, 77))).isEqualTo(x);
    assertThat(fixed.numbers(FIRST_FOUR, indices, new DataNoise.Evaluation(9))).isEqualTo(x);
    BinarizedLevels dynamic = (BinarizedLevels) stored.shown(new DynamicBinarization(), 10);
    assertThat(dynamic.numbers(FIRST_FOUR, indices, new DataNoise.Evaluation(3))).isEqualTo(x);
    BinarizedLevels other = (BinarizedLevels) stored.shown(new FixedBinarization(4), 10);
    assertThat(other.numbers(FIRST_FOUR, indices, new DataNoise.Evaluation(9))).isNotEqualTo(x);
    assertThat(fixed.mean(new int[] {2})).containsExactly(widened(x, 100, 150));
  }

  @Test
  void thresholdIsStrict() {
    byte[] levels = {0, 51, 52, 127, (byte) 128, (byte) 255};
    DataNoise any = new DataNoise.Evaluation(1);
    assertThat(numbers(new ThresholdBinarization(0.5), levels, 6, any))
        .containsExactly(0, 0, 0, 0, 1, 1);
    assertThat(numbers(new ThresholdBinarization(0.2), levels, 6, any))
        .containsExactly(0, 0, 1, 1, 1, 1);
    assertThat(numbers(new ThresholdBinarization(0), levels, 6, any))
        .containsExactly(0, 1, 1, 1, 1, 1);
  }

  @Test
  void greyIsTheLevelOver255() {
    byte[] levels = {0, 51, (byte) 255};
    assertThat(numbers(new NoBinarization(), levels, 3, new DataNoise.Evaluation(1)))
        .containsExactly(0f, 0.2f, 1f);
  }

  @Test
  void dequantizedNumbersFillTheirBinEvenly() {
    int draws = 100_000;
    CounterStream stream = CounterStream.of(Purpose.DEQUANTIZATION, 1, 1);
    for (int level : new int[] {0, 100, 255}) {
      double sum = 0;
      double squares = 0;
      for (float x : shown(new Dequantization(), level, draws, stream)) {
        double u = x * 256.0 - level;
        assertThat(u).isGreaterThan(0).isLessThan(1);
        sum += u;
        squares += u * u;
      }
      // mean and second moment of a uniform, within 4 standard errors
      assertThat(Math.abs(sum / draws - 0.5)).isLessThan(4 * Math.sqrt(1 / 12.0 / draws));
      assertThat(Math.abs(squares / draws - 1 / 3.0)).isLessThan(4 * Math.sqrt(4 / 45.0 / draws));
    }
  }

  @Test
  void labelsTellBinarizationsAndTheirSettingsApart() {
    assertThat(
            List.of(
                new DynamicBinarization().label(),
                new FixedBinarization(1).label(),
                new FixedBinarization(2).label(),
                new ThresholdBinarization(0.5).label(),
                new NoBinarization().label(),
                new Dequantization().label()))
        .containsExactly(
            "dynamic", "fixed(seed=1)", "fixed(seed=2)", "threshold(0.5)", "grey", "dequantized");
  }

  @Test
  void expectedNumbersAreTheMeansOfThoseShown() {
    int draws = 50_000;
    CounterStream stream = CounterStream.of(Purpose.BINARIZATION, 11);
    for (Binarization binarization :
        List.of(
            new DynamicBinarization(),
            new ThresholdBinarization(0.5),
            new NoBinarization(),
            new Dequantization())) {
      for (int level : new int[] {0, 3, 128, 255}) {
        double mean = sum(shown(binarization, level, draws, stream)) / draws;
        double error = 4 * 0.5 / Math.sqrt(draws) + 1e-6;
        assertThat(Math.abs(mean - binarization.expected(level))).isLessThan(error);
      }
    }
  }

  private static float[] numbers(
      Binarization binarization, byte[] levels, int width, DataNoise dataNoise) {
    int[] all = IntStream.range(0, levels.length / width).toArray();
    return new BinarizedLevels(levels, new Shape(width), binarization).numbers(all, all, dataNoise);
  }

  private static float[] shown(Binarization binarization, int level, int n, CounterStream stream) {
    byte[] levels = new byte[n];
    Arrays.fill(levels, (byte) level);
    float[] x = new float[n];
    binarization.present(levels, 0, n, stream, x);
    return x;
  }

  private static byte[] levels(int examples, int width) {
    byte[] levels = new byte[examples * width];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (i * 37);
    }
    return levels;
  }

  private static double sum(float[] x) {
    double sum = 0;
    for (float number : x) {
      sum += number;
    }
    return sum;
  }

  private static double[] widened(float[] x, int from, int to) {
    double[] wide = new double[to - from];
    for (int i = from; i < to; i++) {
      wide[i - from] = x[i];
    }
    return wide;
  }
}
