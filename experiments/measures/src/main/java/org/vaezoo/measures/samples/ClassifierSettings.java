package org.vaezoo.measures.samples;

import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * The classifier whose features samples are compared in: fully connected layers with rectifiers,
 * trained on the training split by Adam at 0.001 with 100 examples a step.
 */
public record ClassifierSettings(
    @Doc("Units of each hidden layer; those of the last are the features.")
        @Default("[256, 64]")
        @Range(min = 2, max = 4096)
        List<Integer> hidden,
    @Doc("Passes over the training split.") @Default("5") @Range(min = 1, max = 1_000_000)
        int epochs,
    @Doc("Seed of initial weights and data order.") @Default("1") long seed) {

  public ClassifierSettings {
    hidden = List.copyOf(hidden);
  }

  /** Number of features, F. */
  int features() {
    return hidden.get(hidden.size() - 1);
  }
}
