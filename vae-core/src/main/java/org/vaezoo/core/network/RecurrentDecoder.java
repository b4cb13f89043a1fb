package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Tokens;

/**
 * A language model over tokens whose first state the latents give: Bowman et al., "Generating
 * sentences from a continuous space" (2016), figure 1. At each place it reads the token before,
 * nothing at the first, and gives the logits of the next.
 *
 * <p>In training, word dropout (section 3.1) replaces tokens that it reads, never those that are
 * scored, by {@link Tokens#UNKNOWN}, each with the same probability.
 */
final class RecurrentDecoder implements CausalLayers {

  private final ModelBlock parts = new ModelBlock();
  private final RecurrentDecoderSpec spec;
  private final Shape example;
  private final int vocabulary;
  private final Block embedding;
  private final Lstm lstm;
  private final Linear output;

  /**
   * @param logits shape of the logits of a sequence, [V, T]
   */
  RecurrentDecoder(RecurrentDecoderSpec spec, Shape logits, InitialWeights weights) {
    Initialization scheme = spec.initialization();
    this.spec = spec;
    this.example = logits.slice(1);
    this.vocabulary = Math.toIntExact(logits.get(0));
    this.embedding =
        parts.add(
            "embedding",
            Layers.product(spec.embedding(), scheme, weights.of("embedding")),
            new Shape(1).addAll(example).add(vocabulary));
    this.lstm =
        parts.add("lstm", new Lstm(spec.embedding(), spec.units(), scheme, weights.of("lstm")));
    this.output =
        parts.add(
            "output",
            Layers.linear(vocabulary, scheme, weights.of("output")),
            new Shape(1).addAll(example).add(spec.units()));
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Shape example() {
    return example;
  }

  /** The bias of the last layer, [V]. */
  Parameter bias() {
    return Layers.parameter(output, "bias");
  }

  /**
   * The logits of each token given those before it.
   *
   * @param state h and c before the first token, [B, 2 H]
   * @param x token numbers, [B, T]
   * @return [B, V, T]
   */
  @Override
  public NDArray parameters(NDArray state, NDArray x, Pass pass) {
    NDArray read = OneHot.of(before(dropped(x, pass)), vocabulary);
    NDList inputs = new NDList(pass.forward(embedding, read));
    inputs.addAll(state.split(2, 1));
    NDArray h = lstm.forward(pass.parameters(), inputs, pass.training()).singletonOrThrow();
    return pass.forward(output, h).transpose(0, 2, 1);
  }

  /** Tokens with some replaced, where the pass trains. */
  private NDArray dropped(NDArray x, Pass pass) {
    if (!pass.training() || spec.wordDropout() == 0) {
      return x;
    }
    NDArray drop = Detached.like(x, pass.noise().uniform(x.getShape()).lt(spec.wordDropout()));
    return x.mul(drop.neg().add(1)).add(Numbers.times(drop, Tokens.UNKNOWN));
  }

  /** The token before each place; padding, which is read as nothing, before the first. */
  private static NDArray before(NDArray x) {
    Shape column = new Shape(x.getShape().get(0), 1);
    NDArray begin = x.getManager().full(column, Tokens.PADDING, x.getDataType());
    return begin.concat(x.get(new NDIndex(":, 0:" + (x.getShape().get(1) - 1))), 1);
  }
}
