package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * How a split is evaluated.
 *
 * @param seed of the evaluation: the same numbers for all trials
 * @param importanceSamples each K of the importance-weighted bounds, ascending, each dividing the
 *     next; empty for none
 * @param images number of examples, a random choice of the seed, that the importance-weighted
 *     bounds take; 0 for no bounds
 * @param priorSamples each K of the Monte Carlo estimates with z from the prior, as above
 * @param alternatives whether the rate is measured under the priors too that a model is held
 *     against
 */
public record EvaluationSettings(
    long seed,
    List<Integer> importanceSamples,
    int images,
    List<Integer> priorSamples,
    boolean alternatives) {

  private static final int PAIRED = 1000;

  public EvaluationSettings {
    importanceSamples = List.copyOf(importanceSamples);
    priorSamples = List.copyOf(priorSamples);
    if (images < 0) {
      throw new IllegalArgumentException("images: expected 0 or more, found " + images);
    }
    requireMultiples("importanceSamples", importanceSamples);
    requireMultiples("priorSamples", priorSamples);
  }

  /** An evaluation of all priors. */
  public EvaluationSettings(
      long seed, List<Integer> importanceSamples, int images, List<Integer> priorSamples) {
    this(seed, importanceSamples, images, priorSamples, true);
  }

  /** An evaluation without draws from the prior. */
  public EvaluationSettings(long seed, List<Integer> importanceSamples, int images) {
    this(seed, importanceSamples, images, List.of());
  }

  private static void requireMultiples(String name, List<Integer> samples) {
    int smaller = 1;
    for (int i = 0; i < samples.size(); i++) {
      int larger = samples.get(i);
      boolean rises = i == 0 ? larger >= 1 : larger > smaller;
      if (!rises || larger % smaller != 0) {
        throw new IllegalArgumentException(
            name
                + ": expected numbers from 1, each a multiple of the one before, found "
                + samples);
      }
      smaller = larger;
    }
  }

  /** Each K of the importance-weighted bounds that are asked for. */
  List<Integer> importanceBounds() {
    return images > 0 ? importanceSamples : List.of();
  }

  /** Each K of the estimates with z from the prior that are asked for. */
  List<Integer> priorBounds() {
    return images > 0 ? priorSamples : List.of();
  }

  /**
   * How many examples have their ELBO kept one by one, for paired comparisons: those of the bounds,
   * but never fewer than {@value #PAIRED}, where the split has as many.
   */
  int chosen() {
    return Math.max(images, PAIRED);
  }

  /** The same evaluation of rate and distortion alone: what is looked at while a model trains. */
  public EvaluationSettings inBrief() {
    return new EvaluationSettings(seed, List.of(), 0, List.of(), false);
  }
}
