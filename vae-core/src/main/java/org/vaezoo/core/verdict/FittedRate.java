package org.vaezoo.core.verdict;

import java.util.Comparator;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.distribution.CodeStatistics;

/**
 * The rate that a verdict reads: of codes that under a fitted prior. Under a uniform prior it is
 * log K for each position whatever is chosen, so that a codebook of which one code is used would
 * seem to say as much as any other.
 */
final class FittedRate {

  /**
   * Share of the uniform rate by which the rate under a prior has to be less for it to be a fitted
   * one.
   */
  private static final double ROUNDING = 1e-5;

  private FittedRate() {}

  /** R of all groups; that of the model's own priors where all of them are fitted. */
  static Estimate of(SplitMeasures measures) {
    if (measures.groups().stream().noneMatch(FittedRate::isUniform)) {
      return measures.rate();
    }
    double nats = 0;
    double error = 0;
    for (GroupMeasures group : measures.groups()) {
      Estimate rate = isUniform(group) ? fitted(group) : group.rate();
      nats += rate.mean();
      error += rate.standardError();
    }
    return new Estimate(nats, error, measures.rate().count());
  }

  /** Whether the rate of a group of codes is no less than under the uniform prior. */
  private static boolean isUniform(GroupMeasures group) {
    return group.statistics() instanceof CodeStatistics codes
        && !isBelowUniform(group.rate(), codes)
        && codes.uniformRate() > 0;
  }

  private static boolean isBelowUniform(Estimate rate, CodeStatistics codes) {
    return rate.mean() < codes.uniformRate() - ROUNDING * codes.units() * Math.log(codes.codes());
  }

  /** Under the best prior that was measured beside, or the frequencies of the split itself. */
  private static Estimate fitted(GroupMeasures group) {
    CodeStatistics codes = (CodeStatistics) group.statistics();
    return group.alternatives().values().stream()
        .filter(rate -> isBelowUniform(rate, codes))
        .min(Comparator.comparingDouble(Estimate::mean))
        .orElseGet(
            () -> new Estimate(codes.frequencyRate(), codes.frequencyError(), codes.examples()));
  }
}
