package org.vaezoo.vq.rotation;

import java.util.List;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;
import org.vaezoo.vq.ConvolutionalCodes;

/** The VQ-VAE with the rotation trick. */
public final class VqVaeRotation implements Variant {

  @Override
  public String name() {
    return "vq-vae-rotation";
  }

  @Override
  public String summary() {
    return "turns the gradient as the encoder's output is turned into the code";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Fifty et al.",
        2025,
        "Restructuring Vector Quantization with the Rotation Trick",
        "section 4");
  }

  @Override
  public String defaults() {
    return ConvolutionalCodes.with(
        """
        {"type": "trained-codebook", "codes": 256, "dimension": 16,
         "estimator": {"type": "rotation"}}""");
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
