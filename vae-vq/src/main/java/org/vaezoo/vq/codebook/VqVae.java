package org.vaezoo.vq.codebook;

import java.util.List;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.vq.ConvolutionalCodes;

/** The VQ-VAE, with a codebook that gradients move. */
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
