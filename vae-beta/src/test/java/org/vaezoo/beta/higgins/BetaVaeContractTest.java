package org.vaezoo.beta.higgins;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.VariantContract;

class BetaVaeContractTest extends VariantContract {

  @Override
  protected Variant variant() {
    return new BetaVae();
  }
}
