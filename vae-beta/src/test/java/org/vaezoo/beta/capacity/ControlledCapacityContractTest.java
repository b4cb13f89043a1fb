package org.vaezoo.beta.capacity;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class ControlledCapacityContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new ControlledCapacity();
  }

  /** Seen with one seed: D and R of 201.6 and 1.0: its capacity is still near 1 nat nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(204.5, 0.7, 1.5);
  }
}
