package org.vaezoo.hierarchical.deep;

import java.util.Map;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.core.testing.MnistBar;
import org.vaezoo.core.testing.VariantContract;

class VeryDeepVaeContractTest extends VariantContract {

  @Override
  public Variant variant() {
    return new VeryDeepVariant();
  }

  @Override
  protected Map<String, String> small() {
    return Map.of(
        "patch", "1",
        "encoderBlocks", "\"4d4,1x1\"",
        "decoderBlocks", "\"1x1,4m1\"",
        "width", "3",
        "bottleneck", "2",
        "latentChannels", "1",
        "activation", "\"tanh\"");
  }

  /** A step costs some ten of the plain model's. */
  @Override
  public int steps() {
    return 150;
  }

  /** Seen with one seed: D and R of 141.0 and 26.3 nats. */
  @Override
  public MnistBar bar() {
    return new MnistBar(150, 20, 33);
  }
}
