package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Reads a sequence from its first token to its last: from one-hot tokens [B, T, V] to the state of
 * an {@link Lstm} after the last real token, [B, H]. Padding is not read.
 */
final class RecurrentEncoder extends NamedBlock {

  private final RecurrentEncoderSpec spec;
  private final Block embedding;
  private final Lstm lstm;

  /**
   * @param rows [T, V]
   */
  RecurrentEncoder(RecurrentEncoderSpec spec, Shape rows, InitialWeights weights) {
    this.spec = spec;
    Initialization scheme = spec.initialization();
    this.embedding =
        place(
            "embedding",
            Layers.product(spec.embedding(), scheme, weights.of("embedding")),
            new Shape(1).addAll(rows));
    this.lstm = place("lstm", new Lstm(spec.embedding(), spec.units(), scheme, weights.of("lstm")));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray rows = inputs.singletonOrThrow();
    Shape state = new Shape(rows.getShape().get(0), spec.units());
    NDArray zero = rows.getManager().zeros(state, rows.getDataType());
    NDList words = embedding.forward(parameterStore, inputs, training);
    words.addAll(new NDList(zero, zero));
    NDArray states = lstm.forward(parameterStore, words, training).singletonOrThrow();
    return new NDList(states.mul(last(rows.sum(new int[] {2})).expandDims(2)).sum(new int[] {1}));
  }

  /**
   * A one at the last real token of each sequence, [B, T]: it is real, and the next is not.
   *
   * @param real ones where there is a token, zeros where there is padding, [B, T]
   */
  private static NDArray last(NDArray real) {
    NDArray first = real.get(new NDIndex(":, 0:1"));
    NDArray next = real.get(new NDIndex(":, 1:")).concat(first.sub(first), 1);
    return real.sub(next);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {inputShapes[0].slice(0, 1).add(spec.units())};
  }
}
