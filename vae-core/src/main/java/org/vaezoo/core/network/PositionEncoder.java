package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.util.Optional;
import org.vaezoo.core.pass.Pass;

/**
 * Layers from an example to numbers at each of P positions. Where the layers end in a grid, a
 * position reads its own place of it, by one linear map for all places (a 1 x 1 convolution);
 * otherwise every position reads all features.
 */
public final class PositionEncoder {

  private final ModelBlock parts = new ModelBlock();
  private final Positions positions;
  private final long width;
  private final Block body;
  private final Linear head;

  /**
   * @param network the layers
   * @param heads how the weights of the last layer begin
   * @param example shape of one example
   * @param positions those of the network's grid, where it has one
   * @param width numbers at each position, D
   */
  public PositionEncoder(
      NetworkSpec network,
      Initialization heads,
      Shape example,
      Positions positions,
      long width,
      InitialWeights weights) {
    this.positions = positions;
    this.width = width;
    Optional<GridLayers> grid = network.onGrid(example);
    InitialWeights ofBody = weights.of("body");
    Body layers =
        grid.map(g -> g.encoder(ofBody)).orElseGet(() -> network.encoder(example, ofBody));
    Shape features = new Shape(layers.features());
    body = parts.add("body", layers.block(), new Shape(1).addAll(example));
    head =
        parts.add(
            "head",
            Layers.linear(
                grid.isPresent() ? width : positions.count() * width, heads, weights.of("head")),
            grid.isPresent()
                ? new Shape(1, positions.count()).addAll(features)
                : new Shape(1).addAll(features));
  }

  /** The encoder's parameters. */
  public Block block() {
    return parts;
  }

  /**
   * The numbers at each position.
   *
   * @param x [B, ...example]
   * @return [B, P, D]
   */
  public NDArray at(NDArray x, Pass pass) {
    NDArray numbers = pass.forward(head, pass.forward(body, x));
    return numbers.reshape(new Shape(x.getShape().get(0), positions.count(), width));
  }
}
