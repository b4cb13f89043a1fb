package org.vaezoo.experiments.compare;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;

/** Student's t, by which differences over seeds are judged: exact where they are normal. */
final class Student {

  /** The most seeds that anybody would train. */
  static final int MOST_SEEDS = 1000;

  private static final double TAIL = (1 - Interval.LEVEL) / 2;
  private static final double POWER = 0.8;

  private Student() {}

  /** What t exceeds with half of 1 - {@link Interval#LEVEL}. */
  static double quantile(long degreesOfFreedom) {
    return TDistribution.of((double) degreesOfFreedom).inverseSurvivalProbability(TAIL);
  }

  /**
   * The two-sided p of the paired t-test.
   *
   * @return empty below two pairs, and where every pair has the same difference, of which the test
   *     cannot judge
   */
  static OptionalDouble p(double[] differences) {
    if (Arrays.stream(differences).allMatch(each -> each == differences[0])) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(TTest.withDefaults().test(differences).getPValue());
  }

  /**
   * How many seeds a difference of a size needs so that four of five repetitions of an experiment
   * detect it by the paired t-test: the least n with |d| >= (t of 0.975 + t of 0.8) s / sqrt(n),
   * both of n - 1 degrees of freedom.
   *
   * @param difference its size
   * @param deviation standard deviation over seeds
   * @return empty above {@link #MOST_SEEDS}
   */
  static OptionalInt seedsNeeded(double difference, double deviation) {
    for (int seeds = 2; seeds <= MOST_SEEDS; seeds++) {
      double factor =
          quantile(seeds - 1) + TDistribution.of(seeds - 1.0).inverseCumulativeProbability(POWER);
      if (Math.abs(difference) >= factor * deviation / Math.sqrt(seeds)) {
        return OptionalInt.of(seeds);
      }
    }
    return OptionalInt.empty();
  }
}
