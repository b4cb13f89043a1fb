package org.vaezoo.beta.tc;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/** The beta-TCVAE, with the beta of the authors' code and weights of one for the other parts. */
public final class BetaTcVae implements Variant {

  @Override
  public String name() {
    return "beta-tcvae";
  }

  @Override
  public String summary() {
    return "weights the total correlation of the units, a part of the rate, by beta";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Chen et al.",
        2018,
        "Isolating Sources of Disentanglement in Variational Autoencoders",
        "equation 4");
  }

  @Override
  public String defaults() {
    return PlainModel.regularized("{\"type\": \"total-correlation\", \"beta\": 6}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(TotalCorrelationSpec.class);
  }
}
