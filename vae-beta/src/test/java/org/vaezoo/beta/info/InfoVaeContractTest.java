package org.vaezoo.beta.info;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class InfoVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("info-vae");
  }

  /** Seen with one seed: D and R of 138.3 and 26.7 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(144, 20, 34);
  }
}
