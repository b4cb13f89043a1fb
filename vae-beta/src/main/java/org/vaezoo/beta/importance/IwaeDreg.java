package org.vaezoo.beta.importance;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** The importance-weighted autoencoder with the doubly reparameterised gradient. */
public final class IwaeDreg implements Variant {

  @Override
  public String name() {
    return "iwae-dreg";
  }

  @Override
  public String summary() {
    return "follows the bound of k draws by a gradient without the score";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Tucker et al.",
        2019,
        "Doubly Reparameterized Gradient Estimators for Monte Carlo Objectives",
        "section 3");
  }

  @Override
  public String defaults() {
    return PlainModel.with("{\"type\": \"iwae-dreg\", \"samples\": 5}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(DoublyReparameterizedSpec.class);
  }

  @Override
  public Gradient gradient() {
    return Gradient.SURROGATE;
  }
}
