package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** The layers of a decoder. */
public interface DecoderSpec extends Part {

  /**
   * The layers from latents to the parameters of a likelihood.
   *
   * @param units U
   * @param output shape of the parameters of one example, [P * C, H, W] or [P * D]
   * @return from [B, U] to [B, output...], or to features where it is autoregressive
   */
  OutputBody decoder(long units, Shape output, InitialWeights weights);

  /** Whether the map is linear. */
  default boolean isLinear() {
    return false;
  }

  /** Whether p(x|z) is a product of conditionals, each of which reads what comes before it. */
  default boolean isAutoregressive() {
    return false;
  }

  /** Notes what does not fit an example of this shape. */
  void check(Shape example, String pointer, Problems problems);
}
