package org.vaezoo.core.net;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;

/** Single layers with our initial values. */
final class Layers {

  private Layers() {}

  /** A fully connected layer with bias: [B, in] to [B, units]. */
  static Linear linear(long units, Initialization scheme, InitialWeights weights) {
    Linear layer = Linear.builder().setUnits(units).build();
    begin(layer, scheme, weights);
    return layer;
  }

  /** Gives weights their scheme, biases zero. */
  static void begin(Block layer, Initialization scheme, InitialWeights weights) {
    weights.initialize(parameter(layer, "weight"), scheme);
    parameter(layer, "bias").setInitializer((manager, shape, type) -> manager.zeros(shape, type));
  }

  /** A layer's own parameter by name. */
  static Parameter parameter(Block layer, String name) {
    return layer.getDirectParameters().get(name);
  }

  /** An activation as a layer. */
  static Block activation(Activation activation) {
    return LambdaBlock.singleton(activation::apply, activation.name());
  }

  /** [B, ...] to [B, D]. */
  static Block flatten() {
    return Blocks.batchFlattenBlock();
  }

  /** [B, D] to [B, shape...]. */
  static Block reshape(Shape shape) {
    return LambdaBlock.singleton(x -> x.reshape(new Shape(-1).addAll(shape)), "reshape");
  }
}
