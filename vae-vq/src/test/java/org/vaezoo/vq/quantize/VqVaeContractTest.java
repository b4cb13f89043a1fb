package org.vaezoo.vq.quantize;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VqVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("vq-vae");
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: R of 93.8 under the frequencies of the codes, and D below the bar. */
  @Override
  public MnistBar bar() {
    return new MnistBar(140, 75, 125);
  }
}
