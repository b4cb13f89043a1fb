package org.vaezoo.core.variant;

import java.util.List;

/** The plain variational autoencoder, which every other variant is held against. */
public final class PlainVae implements Variant {

  @Override
  public String name() {
    return "vae";
  }

  @Override
  public String summary() {
    return "maximises the evidence lower bound";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kingma and Welling", 2014, "Auto-Encoding Variational Bayes", "equations 7 and 10");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 32, "likelihood": "bernoulli",
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
