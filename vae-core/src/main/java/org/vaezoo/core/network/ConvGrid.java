package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;

/**
 * Convolutions without dense layers: their smallest grid is that of the latents. The decoder begins
 * with a convolution to the channels of the smallest level.
 *
 * @param layers the levels
 * @param image shape of one example, [C, H, W]
 */
record ConvGrid(ConvolutionLevels layers, Shape image) implements GridLayers {

  @Override
  public Shape grid() {
    return layers.smallestGrid(image).slice(1);
  }

  @Override
  public Body encoder(InitialWeights weights) {
    Chain chain = new Chain(image);
    layers.down(chain, weights);
    long features = chain.shape().get(0);
    chain.map(Positions::ofMaps, new Shape(grid().size(), features));
    return new Body(chain, features);
  }

  @Override
  public OutputBody decoder(long width, Shape output, InitialWeights weights) {
    Chain chain = new Chain(new Shape(grid().size(), width));
    chain.map(Positions.onGrid(grid())::toMaps, new Shape(width).addAll(grid()));
    long channels = layers.smallestGrid(image).get(0);
    layers.style().convolution(chain, "grid", channels, layers.kernel(), 1, weights);
    return layers.up(chain, output, weights);
  }
}
