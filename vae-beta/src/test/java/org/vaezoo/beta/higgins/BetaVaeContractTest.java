package org.vaezoo.beta.higgins;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class BetaVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("beta-vae");
  }

  /** Seen with one seed: D and R of 182.6 and 2.4 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(188, 1.5, 4);
  }
}
