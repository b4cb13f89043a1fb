package org.vaezoo.beta.freebits;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.VariantContract;

class FreeBitsVaeContractTest extends VariantContract {

  @Override
  protected Variant variant() {
    return new FreeBitsVae();
  }
}
