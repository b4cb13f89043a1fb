package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** The layers of a decoder. */
public interface DecoderSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.DECODER;
  }

  @Override
  default Set<Feature> gives() {
    return Set.of(Feature.MEAN);
  }

  @Override
  default String instead(Feature feature) {
    return feature == Feature.MEAN ? "; mlp or conv does" : "";
  }

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

  /** Notes what does not fit an example of this shape. */
  void check(Shape example, String pointer, Problems problems);
}
