package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;

/**
 * What a {@link Flow} made of latents.
 *
 * @param z the image of each row, [B, U]
 * @param logDeterminant log |det| of the derivative of each row's map, [B]
 */
public record Flowed(NDArray z, NDArray logDeterminant) {}
