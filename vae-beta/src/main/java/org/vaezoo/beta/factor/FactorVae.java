package org.vaezoo.beta.factor;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * The FactorVAE, whose discriminator has an optimizer of its own with the paper's betas.
 *
 * <p>Where this differs from the paper: its discriminator has six layers of a thousand units and
 * learns at a rate of 0.0001 over some hundred thousand steps; this one has three of 500, which two
 * processor cores can pay for, and learns ten times as fast, as at the paper's rate it knows
 * nothing after the few thousand steps of a small run.
 *
 * <p>Its estimate is that of a network which the model has learned to deceive: it is too small, and
 * says so by a loss near log 2. Where the model stands still, as with a learning rate that ends at
 * nearly 0, the same discriminator goes on to find a few times as much, and of the plain model's
 * ten units five times as much as of these. The total correlation of the measure {@code aggregate}
 * errs the other way: where the information is at its cap, log N, what is above the cap counts as
 * correlation.
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
    return PlainModel.ofUnits(
        10,
        "{\"type\": \"elbo\"}",
        """
        {"type": "density-ratio", "gamma": 10,
          "discriminator": {"type": "mlp", "hidden": [500, 500, 500],
                            "activation": "leaky-relu",
                            "initialization": {"type": "he-normal"}}}\
        """);
  }

  /** The betas of the discriminator are those of the paper's appendix A. */
  @Override
  public String optimizers() {
    return """
    {"adversary": {"type": "adam", "learningRate": 0.001, "beta1": 0.5, "beta2": 0.9}}\
    """;
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DensityRatioSpec.class);
  }
}
