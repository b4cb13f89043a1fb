package org.vaezoo.vq.rotation;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class VqVaeRotationContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new VqVaeRotation();
  }

  @Override
  public boolean drawsLatents() {
    return false;
  }

  /** Seen with one seed: D and R of 70.1 and 49 log 256 = 271.7, with 41 codes in use. */
  @Override
  public MnistBar bar() {
    return new MnistBar(95, 271.7, 271.8);
  }
}
