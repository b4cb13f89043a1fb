package org.vaezoo.experiments.sweep;

import java.util.Map;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/** Trials drawn at random. */
@Doc("Trials drawn at random.")
public record RandomSpec(
    @Doc("Number of trials.") @Range(min = 1, max = 1_000_000_000) int count,
    @Doc("Seed of the draws.") @Default("1") long seed,
    @Doc("From what each key is drawn.") Map<String, DrawSpec> draw) {

  public RandomSpec {
    if (draw.isEmpty()) {
      throw new IllegalArgumentException("draw: expected at least one key, found none");
    }
  }
}
