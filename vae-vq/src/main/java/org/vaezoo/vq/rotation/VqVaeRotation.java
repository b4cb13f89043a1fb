package org.vaezoo.vq.rotation;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.vq.ConvolutionalCodes;

/**
 * The VQ-VAE with the rotation trick, on the codebook of the paper's experiments (section 5 and the
 * authors' code): moving averages with decay 0.8, commitment 1, neither a start at the data nor
 * restarts. With {@code "estimator": "straight-through"} it is the paper's baseline.
 */
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
        {"type": "averaged-codebook", "codes": 256, "dimension": 16,
         "commitment": 1, "decay": 0.8, "estimator": {"type": "rotation"}}\
        """);
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
