package org.vaezoo.beta.geco;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.VariantContract;

class GecoContractTest extends VariantContract {

  @Override
  protected Variant variant() {
    return new Geco();
  }
}
