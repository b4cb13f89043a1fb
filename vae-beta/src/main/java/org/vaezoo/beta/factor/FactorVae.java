package org.vaezoo.beta.factor;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/**
 * The FactorVAE, with a discriminator of about the size of the model's own networks; the paper's
 * has six layers of a thousand units.
 */
public final class FactorVae implements Variant {

  @Override
  public String name() {
    return "factor-vae";
  }

  @Override
  public String summary() {
    return "weights the total correlation of the units, as a discriminator sees it, by gamma";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kim and Mnih", 2018, "Disentangling by Factorising", "equation 3 and algorithm 2");
  }

  @Override
  public String defaults() {
    return PlainModel.regularized(
        """
        {"type": "density-ratio", "gamma": 10,
          "discriminator": {"type": "mlp", "hidden": [200, 200, 200],
                            "activation": "leaky-relu",
                            "initialization": {"type": "he-normal"}}}""");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DensityRatioSpec.class);
  }
}
