package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * How a split is evaluated.
 *
 * @param seed of the evaluation: the same numbers for all trials
 * @param importanceSamples each K of the importance-weighted bounds, ascending, each dividing the
 *     next; empty for none
 * @param images number of examples, from the first on, that the importance-weighted bounds take
 */
public record EvaluationSettings(long seed, List<Integer> importanceSamples, int images) {

  public EvaluationSettings {
    importanceSamples = List.copyOf(importanceSamples);
    for (int i = 1; i < importanceSamples.size(); i++) {
      int smaller = importanceSamples.get(i - 1);
      int larger = importanceSamples.get(i);
      if (larger <= smaller || larger % smaller != 0) {
        throw new IllegalArgumentException(
            "importanceSamples: each K has to be a multiple of the one before, found "
                + importanceSamples);
      }
    }
  }

  /** The same evaluation without importance-weighted bounds. */
  public EvaluationSettings withoutBounds() {
    return new EvaluationSettings(seed, List.of(), 0);
  }
}
