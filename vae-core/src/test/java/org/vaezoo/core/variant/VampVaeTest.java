package org.vaezoo.core.variant;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class VampVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("vamp-vae");
  }

  /** Seen with one seed: D and R of 125.6 and 11.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(132, 8, 16);
  }
}
