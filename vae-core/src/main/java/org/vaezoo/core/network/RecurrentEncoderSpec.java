package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The encoder of Bowman et al., "Generating sentences from a continuous space" (2016), section 3:
 * one layer of {@link Lstm}, whose state after the last token is the features.
 */
@PartType("recurrent")
@Doc("Reads a sequence of tokens one after another (long short-term memory).")
public record RecurrentEncoderSpec(
    @Range(min = 1, max = 1 << 14) @Doc("Units H of the recurrent layer.") int units,
    @Range(min = 1, max = 1 << 14) @Doc("Numbers E of a token's embedding.") int embedding,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization)
    implements EncoderSpec {

  /**
   * The layers from one-hot tokens to features.
   *
   * @param input [T, V]
   * @return from [B, T, V] to [B, H]
   */
  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    return new Body(new RecurrentEncoder(this, input, weights), units);
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    TokenRows.check(example, pointer, problems);
  }
}
