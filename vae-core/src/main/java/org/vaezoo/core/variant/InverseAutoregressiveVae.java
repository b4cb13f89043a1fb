package org.vaezoo.core.variant;

import java.util.List;

/** The plain model with inverse autoregressive flows after its posterior. */
public final class InverseAutoregressiveVae implements Variant {

  @Override
  public String name() {
    return "iaf-vae";
  }

  @Override
  public String summary() {
    return "bends the posterior by inverse autoregressive flows";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kingma et al.",
        2016,
        "Improving Variational Inference with Inverse Autoregressive Flow",
        "algorithm 1");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 32, "likelihood": "bernoulli",
               "posterior": {"type": "iaf", "steps": 2, "hidden": [320]},
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
