package org.vaezoo.core.variant;

import java.util.List;

/**
 * The plain variational autoencoder with a likelihood that is normalised on [0, 1], and lambda
 * clipped as in the paper's code. It deviates from the paper's experiments in its networks, which
 * are those of the other variants.
 */
public final class ContinuousBernoulliVae implements Variant {

  @Override
  public String name() {
    return "continuous-bernoulli-vae";
  }

  @Override
  public String summary() {
    return "models numbers of [0, 1], as dequantised levels, with the normaliser of their density";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Loaiza-Ganem and Cunningham",
        2019,
        "The continuous Bernoulli: fixing a pervasive error in variational autoencoders",
        "equations 4 to 8");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 32,
               "likelihood": {"type": "continuous-bernoulli", "clip": 0.0001},
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
