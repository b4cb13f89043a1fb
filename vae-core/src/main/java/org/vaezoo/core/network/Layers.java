package org.vaezoo.core.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;

/** Single layers with our initial values. */
public final class Layers {

  private static final String BIAS = "bias";

  private Layers() {}

  /** A fully connected layer with bias: [B, in] to [B, units]. */
  public static Linear linear(long units, Initialization scheme, InitialWeights weights) {
    return linear(units, true, scheme, weights);
  }

  /** A fully connected layer: [B, in] to [B, units]. */
  static Linear linear(long units, boolean bias, Initialization scheme, InitialWeights weights) {
    Linear layer = Linear.builder().setUnits(units).optBias(bias).build();
    begin(layer, scheme, weights);
    return layer;
  }

  /** A fully connected layer without bias: [B, in] to [B, units]. */
  static Linear product(long units, Initialization scheme, InitialWeights weights) {
    Linear layer = Linear.builder().setUnits(units).optBias(false).build();
    weights.initialize(parameter(layer, "weight"), scheme);
    return layer;
  }

  /**
   * A convolution with bias, padded by (kernel - 1) / 2 on each side: [B, in, H, W] to [B,
   * channels, H / stride, W / stride].
   *
   * @param kernel height and width of the kernel, odd
   * @param stride a divisor of H and W
   */
  public static Convolution convolution(
      long channels, int kernel, int stride, Initialization scheme, InitialWeights weights) {
    return convolution(channels, kernel, stride, true, scheme, weights);
  }

  /** The same, with or without bias. */
  static Convolution convolution(
      long channels,
      int kernel,
      int stride,
      boolean bias,
      Initialization scheme,
      InitialWeights weights) {
    Convolution layer = new Convolution(channels, kernel, stride, bias);
    begin(layer, scheme, weights);
    return layer;
  }

  /** Gives weights their scheme, biases zero. */
  public static void begin(Block layer, Initialization scheme, InitialWeights weights) {
    weights.initialize(parameter(layer, "weight"), scheme);
    if (layer.getDirectParameters().contains(BIAS)) {
      bias(layer).setInitializer((manager, shape, type) -> manager.zeros(shape, type));
    }
  }

  /** The bias of a layer that has one. */
  public static Parameter bias(Block layer) {
    return parameter(layer, BIAS);
  }

  /** A layer's own parameter by name. */
  static Parameter parameter(Block layer, String name) {
    return layer.getDirectParameters().get(name);
  }
}
