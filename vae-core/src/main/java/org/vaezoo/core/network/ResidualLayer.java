package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * x + f(x): He, Zhang, Ren and Sun, "Deep residual learning for image recognition" (2016), equation
 * 1.
 */
public final class ResidualLayer extends NamedBlock {

  private final Chain layers;

  /**
   * @param input shape of one example
   * @param layers f, which keeps the shape
   * @throws IllegalArgumentException if f changes the shape
   */
  public ResidualLayer(Shape input, Chain layers) {
    if (!layers.shape().equals(input)) {
      throw new IllegalArgumentException(
          "layers of a residual block: expected to keep " + input + ", found " + layers.shape());
    }
    this.layers = place("layers", layers, new Shape(1).addAll(input));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray change = layers.forward(parameterStore, inputs, training, params).singletonOrThrow();
    return new NDList(inputs.singletonOrThrow().add(change));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return inputShapes.clone();
  }
}
