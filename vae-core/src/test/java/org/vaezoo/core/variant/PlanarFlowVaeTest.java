package org.vaezoo.core.variant;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class PlanarFlowVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("planar-flow-vae");
  }

  /** Seen with one seed: D and R of 130.9 and 13.8 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(137, 10, 18);
  }
}
