package org.vaezoo.core.variant;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class InverseAutoregressiveVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("iaf-vae");
  }

  /** Seen with one seed: D and R of 128.5 and 12.8 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(135, 9, 17);
  }
}
