package org.vaezoo.beta.geco;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class GecoContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new Geco();
  }

  /** Seen with one seed: an R of 45.2, of more than the plain model's 15: the constraint pulls. */
  @Override
  public MnistBar bar() {
    return new MnistBar(112, 35, 56);
  }
}
