package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Arrays;
import org.vaezoo.core.pass.HostArrays;

/**
 * Holds the parts of a model by name, each with the shape of its own input. It has no forward pass:
 * a model runs its parts in the order of its paper.
 */
public final class Parts extends NamedBlock {

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
    Parameter state =
        Parameter.builder()
            .setName(name)
            .setType(Parameter.Type.OTHER)
            .optShape(shape)
            .optRequiresGrad(trained)
            .optInitializer((manager, s, type) -> constant(manager, s, type, initial))
            .build();
    return addParameter(state);
  }

  private static NDArray constant(NDManager manager, Shape shape, DataType type, double value) {
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.fill(values, value);
    return HostArrays.create(manager, values, shape, type);
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
