package org.vaezoo.beta.tc;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class BetaTcVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("beta-tcvae");
  }

  /** Seen with one seed: an R of 9.2 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(162, 7.5, 11.5);
  }
}
