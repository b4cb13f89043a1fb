package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** The same value at every step. */
@PartType("constant")
@Doc("The same value at every step.")
public record Constant(@Doc("The value.") @Range(min = -1e9, max = 1e9) double value)
    implements Schedule {

  @Override
  public double at(Progress progress) {
    return value;
  }
}
