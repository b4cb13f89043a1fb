package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * A value and how long it holds.
 *
 * @param value the value
 * @param epochs how long, with fraction
 */
public record Stage(
    @Doc("The value.") double value,
    @Range(min = 0, minOpen = true) @Doc("For how many epochs; fractions are allowed.")
        double epochs) {

  public Stage {
    Ranges.positive("epochs", epochs);
  }
}
