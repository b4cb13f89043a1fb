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
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: D and R of 64.5 and 49 log 256 = 271.7, with 100 codes in use. */
  @Override
  public MnistBar bar() {
    return new MnistBar(80, 271.7, 271.8);
  }
}
