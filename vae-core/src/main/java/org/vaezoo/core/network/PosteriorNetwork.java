package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.pass.Pass;

/**
 * q(z|x) as a network.
 *
 * @param <Q> the family of the posterior
 */
public interface PosteriorNetwork<Q extends Posterior> {

  /** The network's parameters. */
  Block block();

  /**
   * q(z|x) for each example, repeated once for each sample of the pass.
   *
   * @param x [B, example...]
   * @return batch [k * B], sample-major
   */
  Q posterior(NDArray x, Pass pass);
}
