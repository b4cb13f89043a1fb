package org.vaezoo.hierarchical.stack;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class StackedVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("stacked-vae");
  }

  /** Seen with one seed: D and R of 126.7 and 13.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(133, 10, 18);
  }
}
