package org.vaezoo.vq.quantize;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VqVaeEmaContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("vq-vae-ema");
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: R of 81.2 under the frequencies of the codes, and D below the bar. */
  @Override
  public MnistBar bar() {
    return new MnistBar(80, 65, 110);
  }
}
