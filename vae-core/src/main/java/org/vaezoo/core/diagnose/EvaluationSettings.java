package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * How a split is evaluated.
 *
 * @param seed of the evaluation: the same numbers for all trials
 * @param importanceSamples each K of the importance-weighted bounds, ascending, each dividing the
 *     next; empty for none
 * @param images number of examples, from the first on, that the importance-weighted bounds take; 0
 *     for no bounds
 */
public record EvaluationSettings(long seed, List<Integer> importanceSamples, int images) {

  public EvaluationSettings {
    importanceSamples = List.copyOf(importanceSamples);
    if (images < 0) {
      throw new IllegalArgumentException("images: expected 0 or more, found " + images);
    }
    int smaller = 1;
    for (int i = 0; i < importanceSamples.size(); i++) {
      int larger = importanceSamples.get(i);
      boolean rises = i == 0 ? larger >= 1 : larger > smaller;
      if (!rises || larger % smaller != 0) {
        throw new IllegalArgumentException(
            "importanceSamples: expected numbers from 1, each a multiple of the one before, found "
                + importanceSamples);
      }
      smaller = larger;
    }
  }

  /** Whether importance-weighted bounds are asked for. */
  boolean hasBounds() {
    return images > 0 && !importanceSamples.isEmpty();
  }

  /** The same evaluation without importance-weighted bounds. */
  public EvaluationSettings withoutBounds() {
    return new EvaluationSettings(seed, List.of(), 0);
  }
}
