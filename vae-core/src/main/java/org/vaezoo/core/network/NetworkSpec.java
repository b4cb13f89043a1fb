package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** Layers that serve as an encoder as well as a decoder. */
public sealed interface NetworkSpec extends EncoderSpec, DecoderSpec
    permits MlpSpec, ConvSpec, ResidualSpec {

  /**
   * The same layers between images and a grid of latents; empty where they keep no places.
   *
   * @param image shape of one example, [C, H, W], that {@link #check} allows
   */
  default Optional<GridLayers> onGrid(Shape image) {
    return Optional.empty();
  }

  @Override
  default boolean isLinear() {
    return false;
  }

  /** Whether the layers read an image as a grid, not as a row of numbers. */
  default boolean readsGrid() {
    return false;
  }
}
