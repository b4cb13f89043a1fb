package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.pass.HostArrays;

/**
 * A block whose parameters are named by their place: {@code encoder.body.hidden0.weight}. DJL would
 * number the children, so that a layer added in front would rename all that follow.
 */
abstract class NamedBlock extends AbstractBlock {

  private record Placed(Block block, List<Shape> inputs) {}

  private final Map<String, Placed> placed = new LinkedHashMap<>();

  /**
   * Adds a child.
   *
   * @param name unique among the children, without a dot
   * @param inputShapes shapes of its inputs for a batch of one
   */
  final <B extends Block> B place(String name, B child, Shape... inputShapes) {
    if (name.isEmpty() || name.contains(".")) {
      throw new IllegalArgumentException(
          "a part's name: expected letters and digits, found '" + name + "'");
    }
    if (placed.putIfAbsent(name, new Placed(child, List.of(inputShapes))) != null) {
      throw new IllegalArgumentException(
          "there is already a part '" + name + "' among " + placed.keySet());
    }
    addChildBlock(name, child);
    return child;
  }

  /**
   * Adds a state or a parameter of the block itself.
   *
   * @param shape its shape
   * @param initial value of every element
   * @param trained whether gradients move it; a state is moved by updates
   */
  final Parameter placeState(String name, Shape shape, double initial, boolean trained) {
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
  public ParameterList getParameters() {
    ParameterList all = getDirectParameters();
    placed.forEach(
        (name, child) ->
            child
                .block()
                .getParameters()
                .forEach(entry -> all.add(name + "." + entry.getKey(), entry.getValue())));
    return all;
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
    placed
        .values()
        .forEach(c -> c.block().initialize(manager, dataType, c.inputs().toArray(Shape[]::new)));
  }
}
