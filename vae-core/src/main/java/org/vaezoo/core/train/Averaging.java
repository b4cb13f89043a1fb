package org.vaezoo.core.train;

import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * A moving average of the weights, which is what is measured, while training goes on with the
 * weights themselves.
 */
public record Averaging(
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("By which each step's weights count less with every later step, as 0.999.")
        double decay) {

  public Averaging {
    Require.decay("decay", decay);
  }
}
