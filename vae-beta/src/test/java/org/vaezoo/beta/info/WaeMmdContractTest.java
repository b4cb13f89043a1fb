package org.vaezoo.beta.info;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class WaeMmdContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new WaeMmd();
  }

  /** Seen with one seed: D of 118.0 nats. */
  @Override
  public MnistBar bar() {
    return MnistBar.withoutRate(126);
  }
}
