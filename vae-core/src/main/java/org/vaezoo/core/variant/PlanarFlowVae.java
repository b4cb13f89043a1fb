package org.vaezoo.core.variant;

import java.util.List;

/**
 * The plain model with planar flows after its posterior, annealed from 0.01 to 1 as in section 6.1
 * of the paper.
 *
 * <p>Where it differs: the paper weights log p(x, z), and leaves the entropy of q as it is; here,
 * as in most work since, the rate alone is weighted. The paper takes 10,000 of 500,000 updates; of
 * a training that is a hundred times shorter, a tenth.
 */
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
     "objective": {"type": "annealed-elbo",
                   "weight": {"type": "linear", "from": 0.01, "to": 1, "share": 0.1}}}\
    """;
  }

  /** Its parts are the core's. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
