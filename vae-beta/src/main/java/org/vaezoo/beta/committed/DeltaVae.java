package org.vaezoo.beta.committed;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/**
 * The independent delta-VAE, with a quarter of a nat a unit: 8 nats for the model's 32 units. The
 * paper's experiments use sequences of latents under an autoregressive prior, whose committed rate
 * comes from the correlation that an independent posterior lacks; that version is not here.
 */
public final class DeltaVae implements Variant {

  @Override
  public String name() {
    return "delta-vae";
  }

  @Override
  public String summary() {
    return "commits each unit to a rate of at least delta by its posterior's family";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Razavi et al.",
        2019,
        "Preventing Posterior Collapse with delta-VAEs",
        "appendix on independent delta-VAEs");
  }

  @Override
  public String defaults() {
    return PlainModel.withPosterior("{\"type\": \"committed\", \"delta\": 0.25}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(CommittedPosteriorSpec.class);
  }
}
