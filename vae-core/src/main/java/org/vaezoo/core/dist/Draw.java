package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;

/**
 * A draw from a posterior with its own log-density: a flow knows the density only of what it drew.
 *
 * @param z the draw, [B, U]
 * @param logProb log q(z|x) in nats, [B]
 */
public record Draw(NDArray z, NDArray logProb) {}
