package org.vaezoo.vq.twolevel;

import java.util.List;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/**
 * The VQ-VAE-2, small enough for two cores: for images of 28 x 28 a bottom of 14 x 14 codes below a
 * top of 7 x 7, half its height as in the paper. Codebooks are the paper's moving averages with
 * decay 0.99 and commitment 0.25, begun and restarted as those of vq-vae-ema. There are 16 codes on
 * top and 2 at the bottom, where the paper has 512 each: 49 * 4 + 196 = 392 bits, as many as the 49
 * * 8 bits of the zoo's other grids of codes, so that distortions compare.
 */
public final class VqVae2 implements Variant {

  @Override
  public String name() {
    return "vq-vae-2";
  }

  @Override
  public String summary() {
    return "chooses codes on a coarse grid, then on a fine grid given those";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Razavi, van den Oord and Vinyals",
        2019,
        "Generating Diverse High-Fidelity Images with VQ-VAE-2",
        "section 3.1");
  }

  @Override
  public String defaults() {
    return """
        {"model": {"type": "two-level-vq", "likelihood": "bernoulli",
                   "top": {"quantizer": %s,
                           "encoder": {"type": "conv", "channels": [16], "strides": [2]}},
                   "bottom": {"quantizer": %s,
                              "encoder": {"type": "conv", "channels": [16], "strides": [2]}},
                   "decoder": {"type": "conv", "channels": [8], "strides": [2]}},
         "objective": {"type": "elbo"}}"""
        .formatted(codebook(16), codebook(2));
  }

  private static String codebook(int codes) {
    return """
        {"type": "averaged-codebook", "codes": %d, "dimension": 16,
         "restart": {"type": "below"}}"""
        .formatted(codes);
  }

  @Override
  public Gradient gradient() {
    return Gradient.SURROGATE;
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(TwoLevelSpec.class);
  }
}
