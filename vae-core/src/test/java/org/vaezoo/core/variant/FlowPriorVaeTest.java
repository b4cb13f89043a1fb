package org.vaezoo.core.variant;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class FlowPriorVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("flow-prior-vae");
  }

  /** Seen with one seed: D and R of 121.7 and 12.7 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(128, 9, 17);
  }
}
