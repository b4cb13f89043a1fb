package org.vaezoo.experiments.compare;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * The mean of paired differences, by Student's t: exact where differences are normal.
 *
 * @param mean of the differences, with its standard error and their number
 * @param interval of 95 %; empty below two pairs
 * @param p two-sided, of the paired t-test; empty below two pairs, and where every pair has the
 *     same difference, of which the test cannot judge
 */
record PairedDifference(Estimate mean, Optional<Interval> interval, OptionalDouble p) {

  /** The difference of each pair, at least one. */
  static PairedDifference of(double[] differences) {
    Moments moments = new Moments();
    moments.addAll(differences);
    Estimate mean = moments.estimate();
    if (differences.length < 2) {
      return new PairedDifference(mean, Optional.empty(), OptionalDouble.empty());
    }
    double half = quantile(differences.length - 1.0) * mean.standardError();
    return new PairedDifference(
        mean,
        Optional.of(new Interval(mean.mean() - half, mean.mean() + half)),
        Arrays.stream(differences).allMatch(each -> each == differences[0])
            ? OptionalDouble.empty()
            : OptionalDouble.of(TTest.withDefaults().test(differences).getPValue()));
  }

  private static double quantile(double degrees) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - Interval.LEVEL) / 2);
  }
}
