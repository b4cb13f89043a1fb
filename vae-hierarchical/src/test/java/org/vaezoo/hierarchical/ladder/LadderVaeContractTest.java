package org.vaezoo.hierarchical.ladder;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class LadderVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("ladder-vae");
  }

  /** Seen with one seed: D and R of 122.7 and 10.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(129, 7.5, 15);
  }
}
