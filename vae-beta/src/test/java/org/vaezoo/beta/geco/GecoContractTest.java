package org.vaezoo.beta.geco;

import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

class GecoContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return Variants.named("geco");
  }

  /**
   * Seen with one seed: an R of 145.5, where the plain model has 15: in a run this short lambda is
   * still at its height, and the constraint pulls.
   */
  @Override
  public MnistBar bar() {
    return new MnistBar(106, 100, 190);
  }
}
