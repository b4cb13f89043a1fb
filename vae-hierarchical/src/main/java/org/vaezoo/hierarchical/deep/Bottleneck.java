package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Chain;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.Layers;

/**
 * The layers of every block: four convolutions, each after the activation, of kernels 1, 3, 3, 1:
 * Child (2021), figure 3. Feature maps of one or two pixels have kernels 1 throughout, as in the
 * author's code.
 *
 * @param middle channels between the convolutions
 * @param activation before each
 * @param initialization of the weights
 */
record Bottleneck(long middle, Activation activation, Initialization initialization) {

  private static final int SMALLEST_FOR_NEIGHBOURS = 3;

  /**
   * The layers, from [B, C, H, W] to [B, channels, H, W].
   *
   * @param input [C, H, W]
   * @param channels of the output
   * @param last by how much the last weights are multiplied at the beginning
   */
  Chain layers(Shape input, long channels, double last, InitialWeights weights) {
    int kernel = input.get(1) >= SMALLEST_FOR_NEIGHBOURS ? 3 : 1;
    Chain layers = new Chain(input);
    add(layers, "first", middle, 1, initialization, weights);
    add(layers, "second", middle, kernel, initialization, weights);
    add(layers, "third", middle, kernel, initialization, weights);
    add(layers, "last", channels, 1, scaled(initialization, last), weights);
    return layers;
  }

  private void add(
      Chain layers,
      String name,
      long channels,
      int kernel,
      Initialization scheme,
      InitialWeights weights) {
    layers.map(activation::apply);
    layers.layer(name, Layers.convolution(channels, kernel, 1, scheme, weights.of(name)));
  }

  /** The same initial weights, all multiplied by a number. */
  static Initialization scaled(Initialization scheme, double factor) {
    return (shape, stream) -> {
      double[] values = scheme.values(shape, stream);
      for (int i = 0; i < values.length; i++) {
        values[i] *= factor;
      }
      return values;
    };
  }
}
