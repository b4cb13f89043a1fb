package org.vaezoo.core.variant;

import java.util.List;

/**
 * The variational autoencoder of sentences, with recurrent networks on both sides, and with both
 * remedies of the paper: the rate's weight rises along a logistic curve (section 3.1), and half of
 * the words that the decoder would read are withheld (section 3.2).
 *
 * <p>Where it differs from the paper: the curve takes half of the run, where the paper chooses its
 * length for each task; networks and vocabulary are those of a grammar, not of books; no highway
 * layers lie between the encoder and the latents.
 */
public final class SentenceVae implements Variant {

  @Override
  public String name() {
    return "sentence-vae";
  }

  @Override
  public String summary() {
    return "reads and writes sequences of tokens, with an annealed rate and word dropout";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Bowman et al.",
        2016,
        "Generating Sentences from a Continuous Space",
        "sections 3.1 and 3.2");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 16, "likelihood": "categorical-tokens",
               "encoder": {"type": "recurrent", "units": 32, "embedding": 16},
               "decoder": {"type": "recurrent", "units": 32, "embedding": 16,
                           "wordDropout": 0.5}},
     "objective": {"type": "annealed-elbo",
                   "weight": {"type": "sigmoid", "from": 0, "to": 1, "share": 0.5}}}\
    """;
  }

  /** Its parts are the core's. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
