package org.vaezoo.core.net;

/** Layers that serve as an encoder as well as a decoder. */
public sealed interface NetworkSpec extends EncoderSpec, DecoderSpec permits MlpSpec, ConvSpec {

  @Override
  default boolean isLinear() {
    return false;
  }
}
