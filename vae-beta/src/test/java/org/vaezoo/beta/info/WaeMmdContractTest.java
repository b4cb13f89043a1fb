package org.vaezoo.beta.info;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class WaeMmdContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new WaeMmd();
  }

  /** Seen with one seed: D and R of 114.6 and 79.6 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(121, 60, 110);
  }
}
