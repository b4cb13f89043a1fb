package org.vaezoo.beta.higgins;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** The beta-VAE. */
public final class BetaVae implements Variant {

  @Override
  public String name() {
    return "beta-vae";
  }

  @Override
  public String summary() {
    return "weights the rate by beta";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Higgins et al.",
        2017,
        "beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework",
        "equation 4");
  }

  @Override
  public String defaults() {
    return PlainModel.with("{\"type\": \"beta\", \"beta\": 4}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(BetaSpec.class);
  }
}
