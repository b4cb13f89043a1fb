package org.vaezoo.core.spec;

import java.util.List;

/** The variational autoencoder of sentences, with recurrent networks on both sides. */
public final class SentenceVae implements Variant {

  @Override
  public String name() {
    return "sentence-vae";
  }

  @Override
  public String summary() {
    return "reads and writes sequences of tokens, some of which the decoder does not get to see";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Bowman et al.",
        2016,
        "Generating Sentences from a Continuous Space",
        "sections 3 and 3.1");
  }

  @Override
  public String defaults() {
    return """
        {"model": {"type": "gaussian", "latent": 16, "likelihood": "categorical-tokens",
                   "encoder": {"type": "recurrent", "units": 32, "embedding": 16},
                   "decoder": {"type": "recurrent", "units": 32, "embedding": 16,
                               "wordDropout": 0.5}},
         "objective": {"type": "elbo"}}""";
  }

  /** Its parts are the core's. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
