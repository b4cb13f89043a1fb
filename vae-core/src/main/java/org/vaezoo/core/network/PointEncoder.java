package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import org.vaezoo.core.distribution.Point;
import org.vaezoo.core.pass.Pass;

/** A deterministic encoder: layers, then one number for each unit. */
public final class PointEncoder implements PosteriorNetwork<Point> {

  private final Parts parts = new Parts();
  private final Block body;
  private final Linear code;

  /**
   * @param network the layers
   * @param head how the weights of the code begin
   * @param example shape of one example
   * @param units U
   */
  public PointEncoder(
      EncoderSpec network, Initialization head, Shape example, long units, InitialWeights weights) {
    Body layers = network.encoder(example, weights.of("body"));
    body = parts.add("body", layers.block(), new Shape(1).addAll(example));
    code =
        parts.add(
            "mean",
            Layers.linear(units, head, weights.of("mean")),
            new Shape(1, layers.features()));
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Point posterior(NDArray x, Pass pass) {
    return new Point(pass.repeat(pass.forward(code, pass.forward(body, x))));
  }
}
