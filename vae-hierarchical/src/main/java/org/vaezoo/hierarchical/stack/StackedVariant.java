package org.vaezoo.hierarchical.stack;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** Two stacked Gaussian layers. */
public final class StackedVariant implements Variant {

  @Override
  public String name() {
    return "stacked-vae";
  }

  @Override
  public String summary() {
    return "stacks Gaussian layers and infers them from the data up";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Burda et al.",
        2016,
        "Importance Weighted Autoencoders",
        "equations 1 and 2, the two-layer model of section 5");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "stacked", "likelihood": "bernoulli",
               "layers": [
                 {"latent": 32,
                  "encoder": {"type": "mlp", "hidden": [200, 200]},
                  "decoder": {"type": "mlp", "hidden": [200, 200]}},
                 {"latent": 16,
                  "encoder": {"type": "mlp", "hidden": [100, 100]},
                  "decoder": {"type": "mlp", "hidden": [100, 100]}}]},
     "objective": {"type": "elbo"}}\
    """;
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(StackedVaeSpec.class);
  }
}
