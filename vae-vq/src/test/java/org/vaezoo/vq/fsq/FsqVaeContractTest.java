package org.vaezoo.vq.fsq;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class FsqVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new FsqVae();
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: D and R of 56.7 and 49 log 240 = 268.6, with 163 codes in use. */
  @Override
  public MnistBar bar() {
    return new MnistBar(70, 268.5, 268.6);
  }
}
