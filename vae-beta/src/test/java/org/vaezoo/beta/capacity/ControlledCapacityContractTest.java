package org.vaezoo.beta.capacity;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class ControlledCapacityContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new ControlledCapacity();
  }

  /**
   * Seen with one seed: D and R of 193.9 and 22.7. After 500 steps the rate follows the capacity,
   * weighted a thousand times as much as the distortion; what it codes comes later.
   */
  @Override
  public MnistBar bar() {
    return new MnistBar(197, 20, 27);
  }
}
