package org.vaezoo.conditional.structured;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class CvaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new Cvae();
  }

  /** Seen with one seed: TODO. */
  @Override
  public MnistBar bar() {
    return new MnistBar(1, 0, 1);
  }
}
