package org.vaezoo.vq.twolevel;

import java.util.List;
import java.util.Locale;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * The VQ-VAE-2, small enough for two cores: for images of 28 x 28 a bottom of 14 x 14 codes below a
 * top of 7 x 7, half its height as in the paper. Codebooks are the paper's moving averages with
 * decay 0.99 and commitment 0.25, of one size on both levels: 64 codes of 16 numbers, where the
 * paper has 512 of 64. They begin at k-means centres and restart unused codes, which the paper does
 * not say: without them a run of a few epochs uses a tenth of the codes.
 */
public final class VqVae2 implements Variant {

  private static final String CODEBOOK =
      """
      {"type": "averaged-codebook", "codes": 64, "dimension": 16,
       "start": {"type": "k-means"}, "restart": {"type": "below"}}\
      """;

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
    return String.format(
        Locale.ROOT,
        """
        {"model": {"type": "two-level-vq", "likelihood": "bernoulli",
                   "top": {"quantizer": %s,
                           "encoder": {"type": "conv", "channels": [16], "strides": [2]}},
                   "bottom": {"quantizer": %s,
                              "encoder": {"type": "conv", "channels": [16], "strides": [2]}},
                   "decoder": {"type": "conv", "channels": [8], "strides": [2]}},
         "objective": {"type": "elbo"}}\
        """,
        CODEBOOK,
        CODEBOOK);
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
