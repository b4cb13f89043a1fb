package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;

/**
 * A posterior whose density can be evaluated at any z, as measures of the aggregate posterior need.
 */
public interface ScoredPosterior extends Posterior {

  /**
   * log q(z|x) in nats.
   *
   * @param z one latent for each example, [B, U]
   * @return [B]
   */
  NDArray logProb(NDArray z);
}
