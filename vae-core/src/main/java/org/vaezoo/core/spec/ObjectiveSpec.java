package org.vaezoo.core.spec;

import java.util.OptionalDouble;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.settings.Part;

/** What training makes of the terms, as a spec describes it. */
public interface ObjectiveSpec extends Part {

  /** The objective. */
  Objective build(Site site);

  /**
   * The weight beta of the rate that training ends with, where the objective is D + beta R; empty
   * for others, and where the weight never comes to rest.
   */
  default OptionalDouble rateWeight() {
    return OptionalDouble.empty();
  }

  /** Whether the objective needs a rate that splits by unit. */
  default boolean needsUnitRates() {
    return false;
  }

  /** Whether the objective needs a likelihood with a mean. */
  default boolean needsMean() {
    return false;
  }

  /**
   * Whether the objective moves q(z|x) by a loss of its own, at draws that q(z|x) can score; the
   * model then has one group of Gaussian latents.
   */
  default boolean movesRecognitionApart() {
    return false;
  }
}
