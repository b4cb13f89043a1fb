package org.vaezoo.vq.gumbel;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** Gumbel-softmax. */
public final class GumbelVae implements Variant {

  @Override
  public String name() {
    return "gumbel-vae";
  }

  @Override
  public String summary() {
    return "relaxes the draw of a code to a softmax with Gumbel noise";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Jang, Gu and Poole",
        2017,
        "Categorical Reparameterization with Gumbel-Softmax",
        "equation 2");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "vq", "likelihood": "bernoulli", "positions": 20,
               "quantizer": {"type": "gumbel-softmax", "codes": 10, "dimension": 10},
               "encoder": {"type": "mlp", "hidden": [200, 200]},
               "decoder": {"type": "mlp", "hidden": [200, 200]}},
     "objective": {"type": "elbo"}}\
    """;
  }

  /** Its parts are those of {@link org.vaezoo.vq.VqParts}. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
