package org.vaezoo.measures.ratedistortion;

import java.util.List;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * What is measured of the trained model.
 *
 * <p>The importance-weighted bounds are those of Burda, Grosse and Salakhutdinov (2016), equation
 * 8. Where each number of draws divides the next, the bounds of smaller k come from disjoint blocks
 * of the same draws and are exactly monotone. The estimates with z from the prior are log (1/k) sum
 * p(x|z) (Sohn, Lee and Yan 2015, section 4.2), on the same examples and by the same rule.
 */
public record EvaluationSpec(
    @Doc("Which splits are evaluated, each once.") @Default("[\"test\"]") List<SplitName> splits,
    @Doc("Draws k of the importance-weighted bounds: increasing, each divides the next.")
        @Default("[1, 10, 100]")
        @Range(min = 1, max = 1_000_000)
        List<Integer> importanceSamples,
    @Doc(
            "Examples of each split, a fixed random choice, of which the importance bounds are"
                + " measured; 0 for none.")
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
