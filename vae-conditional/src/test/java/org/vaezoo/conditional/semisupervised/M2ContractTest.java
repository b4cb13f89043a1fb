package org.vaezoo.conditional.semisupervised;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class M2ContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new M2();
  }

  /** Seen with one seed: TODO. */
  @Override
  public MnistBar bar() {
    return new MnistBar(500, 100, 101);
  }
}
