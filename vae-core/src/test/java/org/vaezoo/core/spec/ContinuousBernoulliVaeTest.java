package org.vaezoo.core.spec;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class ContinuousBernoulliVaeTest extends VariantContract {

  @Override
  public Variant variant() {
    return new ContinuousBernoulliVae();
  }

  /** Seen with one seed. */
  @Override
  public MnistBar bar() {
    return new MnistBar(-5000, 12, 20);
  }
}
