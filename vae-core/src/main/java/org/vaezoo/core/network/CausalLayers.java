package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Map;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/**
 * The part of an autoregressive decoder that reads the example. The dimensions have an order, and
 * what is said of each depends on the latents and on the dimensions before it alone.
 */
public interface CausalLayers {

  /** Their parameters. */
  Block block();

  /** Shape of one example. */
  Shape example();

  /**
   * The parameters of all conditionals p(x_i | x_1 .. x_(i-1), z), in one pass.
   *
   * @param features what the decoder's other layers made of the latents, [B, ...]
   * @param x the example, [B, ...example]
   * @return [B, ...parameters]
   */
  NDArray parameters(NDArray features, NDArray x, Pass pass);

  /** Single numbers that describe them, by column name, as {@code receptive_field_pixels}. */
  default Map<Column, Double> scalars() {
    return Map.of();
  }
}
