package org.vaezoo.beta.freebits;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class FreeBitsVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("free-bits");
  }

  /** Seen with one seed: D and R of 123.5 and 18.0 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(130, 14, 23);
  }
}
