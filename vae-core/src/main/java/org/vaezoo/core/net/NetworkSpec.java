package org.vaezoo.core.net;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** The layers of an encoder or a decoder. */
public sealed interface NetworkSpec extends Part permits MlpSpec, ConvSpec, ResidualSpec {

  /**
   * The layers from an example to features.
   *
   * @param input shape of one example, [C, H, W] or [D]
   * @return from [B, input...] to [B, F]
   */
  Body encoder(Shape input, InitialWeights weights);

  /**
   * The layers from latents to the parameters of a likelihood.
   *
   * @param units U
   * @param output shape of the parameters of one example, [P * C, H, W] or [P * D]
   * @return from [B, U] to [B, output...]
   */
  OutputBody decoder(long units, Shape output, InitialWeights weights);

  /** Whether the map is linear. */
  default boolean isLinear() {
    return false;
  }

  /** Notes what does not fit an example of this shape. */
  void check(Shape example, String pointer, Problems problems);
}
