package org.vaezoo.hierarchical.deep;

import java.util.List;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/** A very deep model small enough for two cores. */
public final class VeryDeepVariant implements Variant {

  @Override
  public String name() {
    return "very-deep-vae";
  }

  @Override
  public String summary() {
    return "draws latent feature maps from the smallest resolution up, in residual blocks";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Child",
        2021,
        "Very Deep VAEs Generalize Autoregressive Models and Can Outperform Them on Images",
        "section 3, figure 3");
  }

  @Override
  public String defaults() {
    return """
        {"model": {"type": "very-deep", "likelihood": "bernoulli",
                   "patch": 4, "encoderBlocks": "7x1,7d7", "decoderBlocks": "1x1,7m1,7x2",
                   "width": 16, "bottleneck": 8, "latentChannels": 4},
         "objective": {"type": "elbo"}}""";
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(VeryDeepVaeSpec.class);
  }
}
