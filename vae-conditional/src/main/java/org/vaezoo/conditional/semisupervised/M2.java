package org.vaezoo.conditional.semisupervised;

import java.util.List;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/** Model M2, with 1,000 labels. */
public final class M2 implements Variant {

  @Override
  public String name() {
    return "m2";
  }

  @Override
  public String summary() {
    return "learns a class that is latent where it is not known";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kingma et al.",
        2014,
        "Semi-Supervised Learning with Deep Generative Models",
        "equations 6 to 9");
  }

  @Override
  public String defaults() {
    return """
        {"model": {"type": "m2", "latent": 32, "likelihood": "bernoulli",
                   "classifier": {"type": "mlp", "hidden": [200]},
                   "encoder": {"type": "mlp", "hidden": [200]},
                   "decoder": {"type": "mlp", "hidden": [200]}},
         "objective": {"type": "elbo"}}""";
  }

  @Override
  public String data() {
    return "{\"labelled\": {\"count\": 1000}}";
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(SemiSupervisedVaeSpec.class);
  }
}
