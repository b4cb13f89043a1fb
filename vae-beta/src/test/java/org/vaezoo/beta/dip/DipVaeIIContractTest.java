package org.vaezoo.beta.dip;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class DipVaeIIContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("dip-vae-ii");
  }

  /** Seen with one seed: D and R of 164.0 and 5.8 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(171, 4, 8);
  }
}
