package org.vaezoo.measures.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class SeparationTest {

  private static double[] numbers(double... values) {
    return values;
  }

  @Test
  void higherScoresOfAllOutliersAreOneAndLowerOnesZero() {
    assertThat(new Separation(numbers(1, 2), numbers(3, 4, 5)).areaUnderRoc().mean()).isEqualTo(1);
    assertThat(new Separation(numbers(1, 2), numbers(3, 4, 5)).averagePrecision()).isEqualTo(1);
    assertThat(new Separation(numbers(3, 4), numbers(1, 2)).areaUnderRoc().mean()).isZero();
  }

  /** All at one threshold: recall jumps from 0 to 1 at a precision of the outliers' share. */
  @Test
  void equalScoresTellNothing() {
    Separation same = new Separation(numbers(7, 7, 7), numbers(7));
    assertThat(same.areaUnderRoc().mean()).isEqualTo(0.5);
    assertThat(same.averagePrecision()).isEqualTo(0.25);
  }

  /** Ranked 5 o, 4 i, 3 o, 2 i: precision 1 at recall 1/2, 2/3 at recall 1. */
  @Test
  void averagePrecisionByHand() {
    Separation mixed = new Separation(numbers(2, 4), numbers(5, 3));
    assertThat(mixed.averagePrecision()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-15));
    assertThat(mixed.areaUnderRoc().mean()).isEqualTo(0.75);
  }

  /** Scores of few values, so that many are equal, in no order. */
  private static double[] scores(long seed, int count, int shift) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    return IntStream.range(0, count).mapToDouble(i -> stream.below(i, 12) + shift).toArray();
  }

  @Test
  void areasAreThoseOfBruteForceWhereManyScoresAreEqual() {
    double[] inside = scores(1, 70, 0);
    double[] outside = scores(2, 40, 3);
    Separation separation = new Separation(inside, outside);
    assertThat(separation.areaUnderRoc().mean()).isCloseTo(pairs(inside, outside), within(1e-12));
    assertThat(separation.averagePrecision())
        .isCloseTo(byThresholds(inside, outside), within(1e-12));
    assertThat(separation.areaUnderRoc().mean())
        .isCloseTo(1 - new Separation(outside, inside).areaUnderRoc().mean(), within(1e-12));
  }

  private static double pairs(double[] inside, double[] outside) {
    double sum = 0;
    for (double o : outside) {
      for (double i : inside) {
        sum += o > i ? 1 : o == i ? 0.5 : 0;
      }
    }
    return sum / inside.length / outside.length;
  }

  private static double byThresholds(double[] inside, double[] outside) {
    double[] thresholds =
        DoubleStream.concat(DoubleStream.of(inside), DoubleStream.of(outside))
            .distinct()
            .sorted()
            .toArray();
    double sum = 0;
    double recall = 0;
    for (int t = thresholds.length - 1; t >= 0; t--) {
      double threshold = thresholds[t];
      double found = DoubleStream.of(outside).filter(s -> s >= threshold).count();
      double wrong = DoubleStream.of(inside).filter(s -> s >= threshold).count();
      sum += (found / outside.length - recall) * found / (found + wrong);
      recall = found / outside.length;
    }
    return sum;
  }

  /** The spread of the area over many draws of the scores is the standard error that one gives. */
  @Test
  void theStandardErrorIsTheSpreadOverDraws() {
    Moments areas = new Moments();
    Moments errors = new Moments();
    for (int draw = 0; draw < 400; draw++) {
      CounterStream stream = CounterStream.of(Purpose.EVALUATION, 9, draw);
      double[] inside = IntStream.range(0, 60).mapToDouble(stream::normal).toArray();
      double[] outside = IntStream.range(60, 100).mapToDouble(i -> stream.normal(i) + 1).toArray();
      Estimate area = new Separation(inside, outside).areaUnderRoc();
      areas.add(area.mean());
      errors.add(area.standardError());
    }
    double spread = areas.estimate().standardError() * Math.sqrt(400);
    assertThat(errors.estimate().mean()).isCloseTo(spread, within(0.15 * spread));
    double truth = 0.7602499389; // normal distribution function at 1 / sqrt 2
    assertThat(areas.estimate().mean())
        .isCloseTo(truth, within(4 * areas.estimate().standardError()));
  }
}
