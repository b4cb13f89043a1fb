package org.vaezoo.vq.codebook;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class VqVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new VqVae();
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: D and R of 101.7 and 49 log 256 = 271.7, with 9 codes in use: collapse. */
  @Override
  public MnistBar bar() {
    return new MnistBar(140, 271.7, 271.8);
  }
}
