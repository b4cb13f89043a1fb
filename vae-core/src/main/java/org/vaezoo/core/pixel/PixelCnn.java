package org.vaezoo.core.pixel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.network.CausalLayers;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/**
 * A {@link PixelStack} over the pixels of an image of one channel, conditioned on maps of features
 * of the latents.
 */
final class PixelCnn implements CausalLayers {

  private final PixelCnnSpec spec;
  private final Shape example;
  private final PixelStack stack;

  /**
   * @param parameters shape of the parameters of an image, [P, H, W]
   */
  PixelCnn(PixelCnnSpec spec, Shape parameters, InitialWeights weights) {
    this.spec = spec;
    this.example = new Shape(1).addAll(parameters.slice(1));
    this.stack = new PixelStack(spec.layout(), example, spec.maps(), parameters.get(0), weights);
  }

  @Override
  public Block block() {
    return stack.block();
  }

  @Override
  public Shape example() {
    return example;
  }

  /** The bias of the last layer, [P]. */
  Parameter bias() {
    return stack.bias();
  }

  /**
   * The parameters of each pixel.
   *
   * @param features maps of features of z, [B, maps, H, W]
   * @param x images, [B, 1, H, W]
   * @return [B, P, H, W]
   */
  @Override
  public NDArray parameters(NDArray features, NDArray x, Pass pass) {
    return stack.apply(x, Optional.of(features), pass);
  }

  @Override
  public Map<Column, Double> scalars() {
    return Map.of(PixelCnnSpec.RECEPTIVE_FIELD, (double) spec.receptiveField().pixels());
  }
}
