package org.vaezoo.beta.importance;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class IwaeDregContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("iwae-dreg");
  }

  /** MXNet lacks a backward pass that keeps its graph for a second loss. */
  @Override
  public boolean runsOnMxnet() {
    return false;
  }

  /** Seen with one seed: D and R of 129.7 and 14.4 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(136, 11, 19);
  }
}
