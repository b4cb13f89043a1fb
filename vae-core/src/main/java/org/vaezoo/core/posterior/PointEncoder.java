package org.vaezoo.core.posterior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import org.vaezoo.core.network.Body;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.PosteriorNetwork;
import org.vaezoo.core.pass.Pass;

/** A deterministic encoder: layers, then one number for each unit. */
public final class PointEncoder implements PosteriorNetwork<Point> {

  private final ModelBlock parts = new ModelBlock();
  private final Block body;
  private final Linear code;

  /** An encoder of these layers and units. */
  public PointEncoder(Recognition recognition) {
    InitialWeights weights = recognition.weights().of("encoder");
    Shape example = recognition.example();
    Body layers = recognition.layers().encoder(example, weights.of("body"));
    body = parts.add("body", layers.block(), new Shape(1).addAll(example));
    code =
        parts.add(
            "mean",
            Layers.linear(recognition.units(), recognition.heads(), weights.of("mean")),
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
