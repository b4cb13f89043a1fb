package org.vaezoo.core.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * The block of a model: holds its parts by name, each with the shape of its own input. It has no
 * forward pass: a model runs its parts in the order of its paper.
 */
public final class ModelBlock extends NamedBlock {

  /**
   * Adds a part.
   *
   * @param name unique among the parts, without a dot
   * @param inputShapes shapes of its inputs for a batch of one
   * @return the part
   */
  public <B extends Block> B add(String name, B part, Shape... inputShapes) {
    return place(name, part, inputShapes);
  }

  /**
   * Adds a state or a parameter of the model itself.
   *
   * @param shape its shape
   * @param initial value of every element
   * @param trained whether gradients move it; a state is moved by updates
   */
  public Parameter addState(String name, Shape shape, double initial, boolean trained) {
    return placeState(name, shape, initial, trained);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList arrays,
      boolean training,
      PairList<String, Object> params) {
    throw new UnsupportedOperationException("a model runs by step and infer, not by forward");
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[0];
  }
}
