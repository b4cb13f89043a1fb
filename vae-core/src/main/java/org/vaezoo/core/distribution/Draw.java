package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Deferred;

/**
 * A draw from a posterior with its own log-density: a flow knows the density only of what it drew.
 *
 * @param z the draw, [B, U]
 * @param density log q(z|x) in nats, [B]
 */
public record Draw(NDArray z, Deferred density) {

  /** log q(z|x) in nats, [B]. */
  public NDArray logProb() {
    return density.get();
  }
}
