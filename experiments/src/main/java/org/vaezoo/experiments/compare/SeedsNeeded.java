package org.vaezoo.experiments.compare;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many seeds a difference of a size needs so that four of five repetitions of an experiment
 * detect it by a paired t-test at the level of the intervals: the least n with |d| >= (t of 0.975 +
 * t of 0.8) s / sqrt(n), both of n - 1 degrees of freedom.
 */
final class SeedsNeeded {

  /** The most that anybody would train. */
  static final int MOST = 1000;

  private static final double POWER = 0.8;

  private SeedsNeeded() {}

  /**
   * The number for a difference.
   *
   * @param difference its size
   * @param deviation standard deviation over seeds
   * @return empty above {@link #MOST}
   */
  static OptionalInt of(double difference, double deviation) {
    for (int seeds = 2; seeds <= MOST; seeds++) {
      TDistribution t = TDistribution.of(seeds - 1.0);
      double factor =
          t.inverseSurvivalProbability((1 - Interval.LEVEL) / 2)
              + t.inverseCumulativeProbability(POWER);
      if (Math.abs(difference) >= factor * deviation / Math.sqrt(seeds)) {
        return OptionalInt.of(seeds);
      }
    }
    return OptionalInt.empty();
  }
}
