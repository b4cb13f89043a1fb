package org.vaezoo.vq.fsq;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.vq.ConvolutionalCodes;

/** Finite scalar quantization. */
public final class FsqVae implements Variant {

  @Override
  public String name() {
    return "fsq-vae";
  }

  @Override
  public String summary() {
    return "rounds a few numbers to levels, without a codebook";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Mentzer et al.", 2024, "Finite Scalar Quantization: VQ-VAE Made Simple", "section 3");
  }

  @Override
  public String defaults() {
    return ConvolutionalCodes.with("{\"type\": \"finite-scalar\", \"levels\": [8, 6, 5]}");
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
