package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The decoder of Bowman et al., "Generating sentences from a continuous space" (2016), sections 3
 * and 3.1: a language model of one layer of {@link Lstm}, which begins at a state that the latents
 * give.
 */
@PartType("recurrent")
@Doc("Gives each token from the latents and the tokens before it (long short-term memory).")
public record RecurrentDecoderSpec(
    @Range(min = 1, max = 1 << 14) @Doc("Units H of the recurrent layer.") int units,
    @Range(min = 1, max = 1 << 14) @Doc("Numbers E of a token's embedding.") int embedding,
    @Range(min = 0, max = 1, maxOpen = true)
        @Doc("Probability that a token it reads is replaced by the unknown token in training.")
        @Default("0")
        double wordDropout,
    @Doc("Layers from the latents to the first state.")
        @Default("{\"type\": \"mlp\", \"hidden\": []}")
        NetworkSpec features,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization)
    implements DecoderSpec {

  /**
   * The layers from latents to logits.
   *
   * @param output [V, T]
   */
  @Override
  public OutputBody decoder(long latents, Shape output, InitialWeights weights) {
    OutputBody state = features.decoder(latents, new Shape(2L * units), weights.of("features"));
    RecurrentDecoder tokens = new RecurrentDecoder(this, output, weights.of("tokens"));
    return new OutputBody(state.block(), tokens.bias(), Optional.of(tokens));
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    TokenRows.check(example, pointer, problems);
    features.check(new Shape(2L * units), pointer + "/features", problems);
  }

  /** No mean: p(x|z) is a product of conditionals, each of which reads what comes before it. */
  @Override
  public Set<Feature> gives() {
    return Ordered.set();
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.of(Feature.TOKENS, Role.LIKELIHOOD)
            .blamingItself()
            .because("reads sequences of tokens, which {} is not of; categorical-tokens is"));
  }
}
