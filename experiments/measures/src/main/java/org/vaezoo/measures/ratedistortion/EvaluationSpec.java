package org.vaezoo.measures.ratedistortion;

import java.util.List;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * What is measured of the trained model.
 *
 * @param splits which splits, each once
 * @param importanceSamples numbers of draws k of the importance-weighted bounds (Burda, Grosse and
 *     Salakhutdinov 2016, equation 8), increasing, each a divisor of the next: bounds of smaller k
 *     then come from disjoint blocks of the same draws and are exactly monotone
 * @param images examples of each split, a fixed random choice, of which the importance bounds are
 *     measured; 0 for none
 * @param oracle whether a linear model is held against its closed-form optimum
 * @param priorSamples numbers of draws k of log (1/k) sum p(x|z) with z from the prior (Sohn, Lee
 *     and Yan 2015, section 4.2), on the same examples and by the same rule as importanceSamples
 */
public record EvaluationSpec(
    @Doc("Which splits are evaluated.") @Default("[\"test\"]") List<SplitName> splits,
    @Doc("Draws k of the importance-weighted bounds: increasing, each divides the next.")
        @Default("[1, 10, 100]")
        @Range(min = 1, max = 1_000_000)
        List<Integer> importanceSamples,
    @Doc("Examples of which the importance bounds are measured; 0 for none.")
        @Default("1000")
        @Range(min = 0, max = 100_000_000)
        int images,
    @Doc("Whether a linear model is held against probabilistic PCA, in oracle.csv.")
        @Default("false")
        boolean oracle,
    @Doc("Draws k of the Monte Carlo estimates with z from the prior, as importanceSamples.")
        @Default("[]")
        @Range(min = 1, max = 1_000_000)
        List<Integer> priorSamples) {

  public EvaluationSpec {
    splits = List.copyOf(splits);
    importanceSamples = List.copyOf(importanceSamples);
    if (splits.isEmpty()) {
      throw new IllegalArgumentException("splits: expected at least one, found none");
    }
    if (splits.stream().distinct().count() < splits.size()) {
      throw new IllegalArgumentException("splits: expected each once, found " + splits);
    }
    priorSamples = List.copyOf(priorSamples);
    requireMultiples("importanceSamples", importanceSamples);
    requireMultiples("priorSamples", priorSamples);
    if (images > 0 && importanceSamples.isEmpty() && priorSamples.isEmpty()) {
      throw new IllegalArgumentException(
          "images: expected 0 without importanceSamples, found " + images);
    }
  }

  private static void requireMultiples(String key, List<Integer> samples) {
    for (int i = 1; i < samples.size(); i++) {
      requireMultiple(key, samples.get(i - 1), samples.get(i));
    }
  }

  private static void requireMultiple(String key, int smaller, int larger) {
    if (larger <= smaller || larger % smaller != 0) {
      throw new IllegalArgumentException(
          key
              + ": expected increasing numbers, each a divisor of the next, found "
              + smaller
              + " before "
              + larger);
    }
  }
}
