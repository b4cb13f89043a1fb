package org.vaezoo.core.spec;

import java.util.List;

/** The plain model with planar flows after its posterior. */
public final class PlanarFlowVae implements Variant {

  @Override
  public String name() {
    return "planar-flow-vae";
  }

  @Override
  public String summary() {
    return "bends the posterior by planar flows";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Rezende and Mohamed",
        2015,
        "Variational Inference with Normalizing Flows",
        "equations 10 to 12");
  }

  @Override
  public String defaults() {
    return """
        {"model": {"type": "gaussian", "latent": 32, "likelihood": "bernoulli",
                   "posterior": {"type": "planar", "steps": 8},
                   "encoder": {"type": "mlp", "hidden": [200, 200]},
                   "decoder": {"type": "mlp", "hidden": [200, 200]}},
         "objective": {"type": "elbo"}}""";
  }

  /** Its parts are the core's. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
