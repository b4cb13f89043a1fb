package org.vaezoo.vq.twolevel;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class VqVae2ContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("vq-vae-2");
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  @Override
  public int steps() {
    return 150;
  }

  /** Seen with one seed: R of 503.1 under the frequencies of both levels, and D below the bar. */
  @Override
  public MnistBar bar() {
    return new MnistBar(115, 400, 620);
  }
}
