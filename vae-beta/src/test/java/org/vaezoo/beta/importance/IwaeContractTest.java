package org.vaezoo.beta.importance;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class IwaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("iwae");
  }

  /** Seen with one seed: D and R of 134.6 and 12.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(141, 9, 17);
  }
}
