package org.vaezoo.beta.dip;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class DipVaeIContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("dip-vae-i");
  }

  /** Seen with one seed: D and R of 115.0 and 29.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(121, 24, 37);
  }
}
