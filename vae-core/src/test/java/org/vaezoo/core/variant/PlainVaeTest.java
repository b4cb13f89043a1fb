package org.vaezoo.core.variant;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class PlainVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("vae");
  }

  /** Seen with one seed: D and R of 130.0 and 15.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(136, 12, 20);
  }
}
