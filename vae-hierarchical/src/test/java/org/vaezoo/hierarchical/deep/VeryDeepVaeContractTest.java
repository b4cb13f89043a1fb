package org.vaezoo.hierarchical.deep;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VeryDeepVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("very-deep-vae");
  }

  /** A step costs some twenty of the plain model's. */
  @Override
  public int steps() {
    return 150;
  }

  /** Seen with one seed: D and R of 120.2 and 29.5 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(127, 24, 35);
  }
}
