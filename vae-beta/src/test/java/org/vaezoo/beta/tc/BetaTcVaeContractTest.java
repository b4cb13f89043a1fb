package org.vaezoo.beta.tc;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class BetaTcVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new BetaTcVae();
  }

  /** Seen with one seed: D and R of 156.7 and 5.5 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(162, 4, 8);
  }
}
