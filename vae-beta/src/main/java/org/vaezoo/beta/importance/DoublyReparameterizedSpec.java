package org.vaezoo.beta.importance;

import org.vaezoo.core.model.Objective;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.ObjectiveSpec;
import org.vaezoo.core.variant.Site;

/**
 * The importance-weighted bound with the doubly reparameterised gradient.
 *
 * @param samples k, draws of z for each example
 */
@PartType("iwae-dreg")
@Doc("The bound of iwae with the doubly reparameterised gradient (Tucker et al. 2019).")
public record DoublyReparameterizedSpec(
    @Range(min = 1, max = 10_000) @Doc("k, draws of z for each example.") int samples)
    implements ObjectiveSpec {

  @Override
  public Objective build(Site site) {
    return new DoublyReparameterized(samples);
  }

  @Override
  public boolean movesRecognitionApart() {
    return true;
  }
}
