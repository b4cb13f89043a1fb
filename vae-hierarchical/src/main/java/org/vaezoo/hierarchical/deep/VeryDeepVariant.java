package org.vaezoo.hierarchical.deep;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * A very deep model that two cores can pay for: fourteen groups of latents at three resolutions, of
 * which the paper has 45 at five, and no latents finer than patches of 2 x 2 pixels. Its clipping
 * and skipping are those of the author's code, where the loss of an image is divided by the number
 * of its dimensions: a norm of 200, and of 400, times 784.
 */
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
    {"model": {"type": "very-deep", "likelihood": "bernoulli", "patch": 2,
               "encoderBlocks": "14x2,14d2,7x3,7d7,1x2",
               "decoderBlocks": "1x3,7m1,7x6,14m7,14x3",
               "width": 16, "bottleneck": 8, "latentChannels": 4},
     "objective": {"type": "elbo"}}\
    """;
  }

  @Override
  public String training() {
    return "{\"clipGradientNorm\": 156800, \"skipGradientNorm\": 313600}";
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(VeryDeepVaeSpec.class);
  }
}
