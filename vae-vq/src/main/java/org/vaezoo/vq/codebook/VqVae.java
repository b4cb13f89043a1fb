package org.vaezoo.vq.codebook;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.vq.ConvolutionalCodes;

/**
 * The VQ-VAE, with a codebook that gradients move, which begins whatever the data, as in the paper
 * and its authors' code; these train for 250,000 steps. In the few thousand of a processor the
 * lesser part of the codes is used. More steps use more of them, and so does a start at the data
 * ({@code start}), which is of later papers.
 */
public final class VqVae implements Variant {

  @Override
  public String name() {
    return "vq-vae";
  }

  @Override
  public String summary() {
    return "chooses the nearest vector of a codebook that gradients move";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "van den Oord et al.", 2017, "Neural Discrete Representation Learning", "equations 1-3");
  }

  @Override
  public String defaults() {
    return ConvolutionalCodes.with(
        "{\"type\": \"trained-codebook\", \"codes\": 256, \"dimension\": 16}");
  }

  @Override
  public Gradient gradient() {
    return Gradient.SURROGATE;
  }

  /** Its parts are those of {@link org.vaezoo.vq.VqParts}. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
