package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** The layers of an encoder. */
public interface EncoderSpec extends Part {

  /**
   * The layers from an example to features.
   *
   * @param input shape of one example, [C, H, W] or [D]
   * @return from [B, input...] to [B, F]
   */
  Body encoder(Shape input, InitialWeights weights);

  /** Whether the map is linear. */
  default boolean isLinear() {
    return false;
  }

  /** Notes what does not fit an example of this shape. */
  void check(Shape example, String pointer, Problems problems);
}
