package org.vaezoo.core.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Optional;

/**
 * Layers that end in the parameters of a likelihood.
 *
 * @param block from [B, U] to [B, output...], or to features [B, ...] where the rest is causal
 * @param bias the bias of the last layer: one number an output, or one a channel
 * @param causal in an autoregressive decoder, the layers from features and example to [B,
 *     output...]
 */
public record OutputBody(Block block, Parameter bias, Optional<CausalLayers> causal) {

  /** Layers that do not read the example. */
  public OutputBody(Block block, Parameter bias) {
    this(block, bias, Optional.empty());
  }
}
