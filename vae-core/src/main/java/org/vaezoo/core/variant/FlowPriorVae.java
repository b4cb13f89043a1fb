package org.vaezoo.core.variant;

import java.util.List;

/** The plain model with a flow for a prior. */
public final class FlowPriorVae implements Variant {

  @Override
  public String name() {
    return "flow-prior-vae";
  }

  @Override
  public String summary() {
    return "learns the prior as a masked autoregressive flow";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Papamakarios, Pavlakou and Murray",
        2017,
        "Masked Autoregressive Flow for Density Estimation",
        "section 3.1");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 32, "likelihood": "bernoulli",
               "prior": {"type": "flow", "steps": 2, "hidden": [320]},
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
