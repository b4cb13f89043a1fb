package org.vaezoo.beta.info;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class WaeMmdContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("wae-mmd");
  }

  /** Room for seeds: three epochs give D of 99.8 nats (results/variant-defaults-objectives). */
  @Override
  public MnistBar bar() {
    return MnistBar.withoutRate(126);
  }
}
