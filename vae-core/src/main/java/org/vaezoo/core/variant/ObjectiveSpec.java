package org.vaezoo.core.variant;

import org.vaezoo.core.model.Objective;
import org.vaezoo.core.settings.Part;

/** What training makes of the terms, as a spec describes it. */
public interface ObjectiveSpec extends Part {

  /** The objective. */
  Objective build(Site site);

  /** Whether the objective needs a rate, which a model of deterministic codes does not have. */
  default boolean needsRate() {
    return true;
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
