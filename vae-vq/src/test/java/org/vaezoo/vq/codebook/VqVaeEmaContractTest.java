package org.vaezoo.vq.codebook;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class VqVaeEmaContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new VqVaeEma();
  }

  @Override
  protected boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: not yet. */
  @Override
  public MnistBar bar() {
    return new MnistBar(206, 271, 272);
  }
}
