package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.settings.Part;

/** What training makes of the terms, as a spec describes it. */
public interface ObjectiveSpec extends Part {

  /**
   * The objective.
   *
   * @param example shape of one example
   */
  Objective build(Shape example);

  /** Whether the objective needs a rate that splits by unit. */
  default boolean needsUnitRates() {
    return false;
  }

  /** Whether the objective needs a likelihood with a mean. */
  default boolean needsMean() {
    return false;
  }
}
