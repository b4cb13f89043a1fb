package org.vaezoo.experiments.compare;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The exact interval of a share (Clopper and Pearson 1934). */
public final class ExactShare {

  private static final double TAIL = 0.025;

  private ExactShare() {}

  /**
   * Of 95 %.
   *
   * @param some how many are counted
   * @param of of how many, at least one
   */
  public static Interval interval(int some, int of) {
    return new Interval(
        some == 0 ? 0 : quantile(TAIL, some, of - some + 1),
        some == of ? 1 : quantile(1 - TAIL, some + 1, of - some));
  }

  private static double quantile(double probability, double alpha, double beta) {
    return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
  }
}
