package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Layers one after another. Those with parameters have names; operations between them have none.
 */
public final class Chain extends NamedBlock {

  private interface Stage {
    NDArray run(
        NDArray x, ParameterStore parameters, boolean training, PairList<String, Object> params);
  }

  private final List<Stage> stages = new ArrayList<>();
  private Shape shape;

  /**
   * @param input shape of one example
   */
  public Chain(Shape input) {
    this.shape = input;
  }

  /** Shape of one example after the stages so far. */
  public Shape shape() {
    return shape;
  }

  /**
   * Adds a layer with parameters.
   *
   * @param name unique in the chain, without a dot
   * @return the layer
   */
  public <B extends Block> B layer(String name, B layer) {
    Shape input = batchOfOne(shape);
    place(name, layer, input);
    shape = layer.getOutputShapes(new Shape[] {input})[0].slice(1);
    stages.add(
        (x, parameters, training, params) ->
            layer.forward(parameters, new NDList(x), training, params).singletonOrThrow());
    return layer;
  }

  /** Adds an operation that keeps the shape. */
  public Chain map(UnaryOperator<NDArray> operation) {
    return map(operation, shape);
  }

  /**
   * Adds an operation.
   *
   * @param output shape of one example after it
   */
  public Chain map(UnaryOperator<NDArray> operation, Shape output) {
    stages.add((x, parameters, training, params) -> operation.apply(x));
    shape = output;
    return this;
  }

  /** Adds [B, ...] to [B, shape...] in row-major order. */
  public Chain reshape(Shape output) {
    return map(x -> x.reshape(new Shape(x.getShape().get(0)).addAll(output)), output);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    for (Stage stage : stages) {
      x = stage.run(x, parameterStore, training, params);
    }
    return new NDList(x);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {inputShapes[0].slice(0, 1).addAll(shape)};
  }

  private static Shape batchOfOne(Shape example) {
    return new Shape(1).addAll(example);
  }
}
