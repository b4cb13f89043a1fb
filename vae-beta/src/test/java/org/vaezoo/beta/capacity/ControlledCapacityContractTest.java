package org.vaezoo.beta.capacity;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.VariantContract;

class ControlledCapacityContractTest extends VariantContract {

  @Override
  protected Variant variant() {
    return new ControlledCapacity();
  }
}
