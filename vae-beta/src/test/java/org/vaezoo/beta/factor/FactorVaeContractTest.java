package org.vaezoo.beta.factor;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class FactorVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("factor-vae");
  }

  /** MXNet has every operation, but only one backward pass a step, and here are two losses. */
  @Override
  public boolean runsOnMxnet() {
    return false;
  }

  /** Seen with one seed: a D of 151.9 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(156, 6, 14);
  }
}
