package org.vaezoo.vq.gumbel;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class GumbelVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new GumbelVae();
  }

  /** Seen with one seed: not yet. */
  @Override
  public MnistBar bar() {
    return new MnistBar(206, 1, 47);
  }
}
