package org.vaezoo.vq.quantize;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class FsqVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("fsq-vae");
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: R of 149.8 under the frequencies of the codes, and D below the bar. */
  @Override
  public MnistBar bar() {
    return new MnistBar(70, 120, 200);
  }
}
