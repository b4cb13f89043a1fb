package org.vaezoo.beta.committed;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * The delta-VAE with the autoregressive prior of the paper over the units of the plain model, and a
 * quarter of a nat a unit: 8 committed nats for its 32 units.
 *
 * <p>Where this differs from the paper: its latents are sequences of the data's own length, drawn
 * by an anti-causal encoder for an autoregressive decoder, under a second prior that is learned
 * afterwards; here the sequence is that of the units of a fully connected model. The independent
 * delta-VAE of its appendix is the posterior {@code committed}.
 */
public final class DeltaVae implements Variant {

  @Override
  public String name() {
    return "delta-vae";
  }

  @Override
  public String summary() {
    return "commits the code to a rate of at least delta by a prior whose correlations it cannot"
        + " follow";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Razavi et al.",
        2019,
        "Preventing Posterior Collapse with delta-VAEs",
        "section 2.1, equation 3");
  }

  @Override
  public String defaults() {
    return PlainModel.withPart("prior", "{\"type\": \"ar1\", \"delta\": 0.25}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(AutoregressivePriorSpec.class, CommittedPosteriorSpec.class);
  }
}
