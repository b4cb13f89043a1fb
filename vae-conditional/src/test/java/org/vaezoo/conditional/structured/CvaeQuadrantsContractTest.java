package org.vaezoo.conditional.structured;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class CvaeQuadrantsContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("cvae-quadrants");
  }

  /**
   * Seen with one seed: D of 113.2 nats for the 588 hidden pixels. The first 197 of the 500 steps
   * are the baseline's, so that the model has 303; with all of them it came to 105.6.
   */
  @Override
  public MnistBar bar() {
    return new MnistBar(119, 1, 6);
  }

  /** The baseline has a loss of its own, and a step with several losses runs on PyTorch only. */
  @Override
  public boolean runsOnMxnet() {
    return false;
  }

  /** While the baseline learns no gradient reaches the model, and each step is looked at. */
  @Override
  public boolean makesStepsTogether() {
    return false;
  }
}
