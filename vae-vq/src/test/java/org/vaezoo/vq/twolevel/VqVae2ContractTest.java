package org.vaezoo.vq.twolevel;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class VqVae2ContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new VqVae2();
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  @Override
  public int steps() {
    return 150;
  }

  /** Seen with one seed: D and R of 97.8 and 49 log 16 + 196 log 2 = 271.7. */
  @Override
  public MnistBar bar() {
    return new MnistBar(115, 271.7, 271.8);
  }
}
