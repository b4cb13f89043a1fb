package org.vaezoo.measures.state;

import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * How well numbers are told: R^2 = 1 - sum e^2 / sum d^2, with e what is told wrongly and d the
 * distance from the mean of the numbers. At most 1; 0 of whoever always tells the mean, less of
 * whoever is worse.
 *
 * <p>The standard error is that of a ratio of means by the delta method: R^2 is about its limit
 * plus the mean over examples of ((1 - R^2) d^2 - e^2) / mean d^2, whose spread is that of the
 * examples that judge. How the fit would vary with other training examples is not part of it.
 *
 * @param share R^2 with its error; empty where the numbers do not vary
 * @param error root of the mean e^2, in the numbers' unit
 */
record Determination(Optional<Estimate> share, double error) {

  /**
   * Judges numbers.
   *
   * @param known [N]
   * @param told [N]
   */
  static Determination of(double[] known, double[] told) {
    double mean = Arrays.stream(known).average().orElseThrow();
    double[] wrong = new double[known.length];
    double[] spread = new double[known.length];
    Arrays.setAll(wrong, n -> (told[n] - known[n]) * (told[n] - known[n]));
    Arrays.setAll(spread, n -> (known[n] - mean) * (known[n] - mean));
    double error = Arrays.stream(wrong).average().orElseThrow();
    double variance = Arrays.stream(spread).average().orElseThrow();
    return new Determination(
        variance > 0 ? Optional.of(share(wrong, spread, error, variance)) : Optional.empty(),
        Math.sqrt(error));
  }

  private static Estimate share(double[] wrong, double[] spread, double error, double variance) {
    double ratio = error / variance;
    Moments influence = new Moments();
    for (int n = 0; n < wrong.length; n++) {
      influence.add((ratio * spread[n] - wrong[n]) / variance);
    }
    return new Estimate(1 - ratio, influence.estimate().standardError(), wrong.length);
  }
}
