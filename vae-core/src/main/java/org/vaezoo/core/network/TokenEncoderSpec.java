package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.settings.Problems;

/**
 * An encoder of tokens: layers of any kind that see them one-hot. It is made where the data are
 * tokens, and is no choice of a spec.
 *
 * @param layers from [B, T, V] to features
 * @param vocabulary V
 */
public record TokenEncoderSpec(EncoderSpec layers, int vocabulary) implements EncoderSpec {

  /**
   * The layers from token numbers to features.
   *
   * @param input [T]
   * @return from [B, T] to [B, F]
   */
  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    Shape rows = input.add(vocabulary);
    Body inner = layers.encoder(rows, weights);
    Chain chain = new Chain(input).map(tokens -> OneHot.of(tokens, vocabulary), rows);
    chain.layer("tokens", inner.block());
    return new Body(chain, inner.features());
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    layers.check(example.add(vocabulary), pointer, problems);
  }
}
