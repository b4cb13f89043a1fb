package org.vaezoo.vq.codebook;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.vq.ConvolutionalCodes;

/**
 * The VQ-VAE, with a codebook of moving averages: it differs from {@link VqVae} in that alone. A
 * start at the data ({@code start}) and restarts of dead codes ({@code restart}) are of later
 * papers, and settings of their own.
 */
public final class VqVaeEma implements Variant {

  @Override
  public String name() {
    return "vq-vae-ema";
  }

  @Override
  public String summary() {
    return "chooses the nearest vector of a codebook of moving averages";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "van den Oord et al.", 2017, "Neural Discrete Representation Learning", "appendix A.1");
  }

  @Override
  public String defaults() {
    return ConvolutionalCodes.with(
        "{\"type\": \"averaged-codebook\", \"codes\": 256, \"dimension\": 16}");
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
