package org.vaezoo.core.net;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;

/**
 * Layers that end in the parameters of a likelihood.
 *
 * @param block from [B, U] to [B, output...]
 * @param bias the bias of the last layer: one number an output, or one a channel
 */
public record OutputBody(Block block, Parameter bias) {}
