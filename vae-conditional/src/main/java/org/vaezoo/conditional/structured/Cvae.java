package org.vaezoo.conditional.structured;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** The conditional VAE, given the class. */
public final class Cvae implements Variant {

  static final Paper PAPER =
      new Paper(
          "Sohn, Lee and Yan",
          2015,
          "Learning Structured Output Representation using Deep Conditional Generative Models",
          "equations 3 and 4");

  @Override
  public String name() {
    return "cvae";
  }

  @Override
  public String summary() {
    return "models x given its class, under a prior of the class's own";
  }

  @Override
  public Paper paper() {
    return PAPER;
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "conditional", "latent": 32, "likelihood": "bernoulli",
               "prior": {"type": "conditional", "network": {"type": "mlp", "hidden": [200]}},
               "encoder": {"type": "mlp", "hidden": [200, 200]},
               "decoder": {"type": "mlp", "hidden": [200, 200]}},
     "objective": {"type": "elbo"}}\
    """;
  }

  @Override
  public String data() {
    return "{\"condition\": {\"type\": \"label\"}}";
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(ConditionalVaeSpec.class, ConditionalPriorSpec.class);
  }
}
