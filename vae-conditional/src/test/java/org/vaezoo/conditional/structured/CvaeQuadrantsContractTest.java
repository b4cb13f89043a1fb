package org.vaezoo.conditional.structured;

import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class CvaeQuadrantsContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new CvaeQuadrants();
  }

  /**
   * Seen with one seed: D and R of 105.6 and 3.4 nats for the 588 hidden pixels; the baseline
   * 124.4.
   */
  @Override
  public MnistBar bar() {
    return new MnistBar(111, 2, 6);
  }

  /** The baseline has a loss of its own, and a step with several losses runs on PyTorch only. */
  @Override
  public boolean runsOnMxnet() {
    return false;
  }
}
