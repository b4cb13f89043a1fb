package org.vaezoo.experiments.spec;

import java.util.List;
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
 * @param images first examples of each split of which the importance bounds are measured; 0 for
 *     none
 * @param oracle whether a linear model is held against its closed-form optimum
 */
public record EvaluationSpec(
    @Doc("Which splits are evaluated.") @Default("[\"test\"]") List<SplitName> splits,
    @Doc("Draws k of the importance-weighted bounds: increasing, each divides the next.")
        @Default("[1, 10, 100]")
        @Range(min = 1, max = 1_000_000)
        List<Integer> importanceSamples,
    @Doc("Examples of which the importance bounds are measured; 0 for none.")
        @Default("1000")
        @Range(min = 0)
        int images,
    @Doc("Whether a linear model is held against probabilistic PCA, in oracle.csv.")
        @Default("false")
        boolean oracle) {

  public EvaluationSpec {
    splits = List.copyOf(splits);
    importanceSamples = List.copyOf(importanceSamples);
    if (splits.isEmpty()) {
      throw new IllegalArgumentException("splits: expected at least one, found none");
    }
    if (splits.stream().distinct().count() < splits.size()) {
      throw new IllegalArgumentException("splits: expected each once, found " + splits);
    }
    for (int i = 1; i < importanceSamples.size(); i++) {
      requireMultiple(importanceSamples.get(i - 1), importanceSamples.get(i));
    }
    if (images > 0 && importanceSamples.isEmpty()) {
      throw new IllegalArgumentException(
          "images: expected 0 without importanceSamples, found " + images);
    }
  }

  private static void requireMultiple(int smaller, int larger) {
    if (larger <= smaller || larger % smaller != 0) {
      throw new IllegalArgumentException(
          "importanceSamples: expected increasing numbers, each a divisor of the next, found "
              + smaller
              + " before "
              + larger);
    }
  }
}
