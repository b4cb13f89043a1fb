package org.vaezoo.experiments.claim;

import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** A quantity is at least a bound. */
@Doc("The quantity is at least a bound.")
@PartType("at-least")
record AtLeast(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("The bound.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double bound)
    implements InRegion {

  @Override
  public Region region() {
    return Region.atLeast(bound);
  }
}
