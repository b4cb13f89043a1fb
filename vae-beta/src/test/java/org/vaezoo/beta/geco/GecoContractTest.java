package org.vaezoo.beta.geco;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class GecoContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new Geco();
  }

  /** Seen with one seed: D and R of 111.2 and 396.5: the constraint comes first nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(120, 250, 550);
  }
}
