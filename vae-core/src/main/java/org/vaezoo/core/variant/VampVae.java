package org.vaezoo.core.variant;

import java.util.List;

/** The plain model with a VampPrior. */
public final class VampVae implements Variant {

  @Override
  public String name() {
    return "vamp-vae";
  }

  @Override
  public String summary() {
    return "takes the mean of the posteriors of learned pseudo-inputs for a prior";
  }

  @Override
  public Paper paper() {
    return new Paper("Tomczak and Welling", 2018, "VAE with a VampPrior", "equation 9");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 32, "likelihood": "bernoulli",
               "prior": {"type": "vamp", "components": 100, "initialization": "random"},
               "encoder": {"type": "mlp", "hidden": [200, 200]},
               "decoder": {"type": "mlp", "hidden": [200, 200]}},
     "objective": {"type": "elbo"}}\
    """;
  }

  /** Its parts are the core's. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
