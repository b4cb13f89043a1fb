package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * The same value at every step.
 *
 * @param value the value
 */
@PartType("constant")
@Doc("The same value at every step.")
public record Constant(@Doc("The value.") double value) implements Schedule {

  @Override
  public double at(Progress progress) {
    return value;
  }
}
