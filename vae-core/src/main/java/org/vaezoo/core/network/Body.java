package org.vaezoo.core.network;

import ai.djl.nn.Block;

/**
 * Layers that end in features.
 *
 * @param block from [B, input...] to [B, F]
 * @param features F
 */
public record Body(Block block, long features) {}
