package org.vaezoo.beta.lagging;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class LaggingInferenceContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new LaggingInference();
  }

  @Override
  public MnistBar bar() {
    return new MnistBar(1, 0, 1);
  }
}
