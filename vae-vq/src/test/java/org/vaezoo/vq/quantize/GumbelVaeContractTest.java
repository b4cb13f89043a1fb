package org.vaezoo.vq.quantize;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class GumbelVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("gumbel-vae");
  }

  /** Seen with one seed: D and R of 169.9 and 6.9. */
  @Override
  public MnistBar bar() {
    return new MnistBar(190, 3, 30);
  }
}
