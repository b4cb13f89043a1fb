package org.vaezoo.conditional.semisupervised;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * Model M2, with 1,000 labels.
 *
 * <p>The paper's alpha of 0.1 is for 3,000 epochs. In the few of a processor the bound of
 * unlabelled examples draws the classifier away from the labels, below a net that sees nothing
 * else: alpha is 10 here, of 1, 2, 5 and 10 the best on the validation split. And as the paper
 * takes a part of every batch from the labelled examples, each of them stands in an epoch 28 times,
 * a third of what a batch holds; once, there would be two in a hundred.
 */
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
               "classifier": {"type": "mlp", "hidden": [200]}, "alpha": 10,
               "encoder": {"type": "mlp", "hidden": [200]},
               "decoder": {"type": "mlp", "hidden": [200]}},
     "objective": {"type": "elbo"}}\
    """;
  }

  @Override
  public String data() {
    return "{\"labelled\": {\"count\": 1000, \"times\": 28}}";
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(SemiSupervisedVaeSpec.class);
  }
}
