package org.vaezoo.beta.capacity;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class ControlledCapacityContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("controlled-capacity");
  }

  /**
   * Seen with one seed: D and R of 142.2 and 26.1. The rate follows the capacity of 25; what it
   * codes comes later.
   */
  @Override
  public MnistBar bar() {
    return new MnistBar(147, 23, 29);
  }
}
