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
  protected boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: not yet. */
  @Override
  public MnistBar bar() {
    return new MnistBar(206, 268, 269);
  }
}
