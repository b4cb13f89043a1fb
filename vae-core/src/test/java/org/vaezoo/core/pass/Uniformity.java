package org.vaezoo.core.pass;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** Statistical tests of a generator, each with the p-value of its null hypothesis. */
final class Uniformity {

  static final int DRAWS = 1 << 16;

  private Uniformity() {}

  /** Chi-square of integers 0 .. bound - 1, two-sided: too regular is not random either. */
  static double below(IntUnaryOperator value, int bound) {
    long[] counts = new long[bound];
    for (int i = 0; i < DRAWS; i++) {
      counts[value.applyAsInt(i)]++;
    }
    double p = ChiSquareTest.withDefaults().test(counts).getPValue();
    return 2 * Math.min(p, 1 - p);
  }

  /** Chi-square over the cells of equal probability of a distribution. */
  static double follows(LongToDoubleFunction value, ContinuousDistribution distribution) {
    return below(
        i -> (int) (256 * distribution.cumulativeProbability(value.applyAsDouble(i))), 256);
  }

  /** The lowest p-value over all windows of eight bits. */
  static double bits(LongUnaryOperator bits) {
    double lowest = 1;
    for (int shift = 0; shift <= 56; shift += 4) {
      int window = shift;
      lowest = Math.min(lowest, below(i -> (int) (bits.applyAsLong(i) >>> window & 0xff), 256));
    }
    return lowest;
  }

  /** Chi-square of pairs: four bits of one value with four of another. */
  static double pairs(LongUnaryOperator first, LongUnaryOperator second) {
    return below(i -> (int) (first.applyAsLong(i) >>> 60 << 4 | second.applyAsLong(i) >>> 60), 256);
  }

  /** Two-sided p-value of the correlation of two sequences of variance one and mean zero. */
  static double correlation(LongToDoubleFunction first, LongToDoubleFunction second) {
    double[] products = new double[DRAWS];
    Arrays.setAll(products, i -> first.applyAsDouble(i) * second.applyAsDouble(i));
    double z = Arrays.stream(products).sum() / Math.sqrt(DRAWS);
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
  }
}
