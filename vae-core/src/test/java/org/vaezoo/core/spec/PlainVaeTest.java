package org.vaezoo.core.spec;

import org.vaezoo.core.testing.VariantContract;

class PlainVaeTest extends VariantContract {

  @Override
  protected Variant variant() {
    return new PlainVae();
  }
}
