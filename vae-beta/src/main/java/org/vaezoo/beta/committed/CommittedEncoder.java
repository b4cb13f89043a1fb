package org.vaezoo.beta.committed;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.network.PosteriorNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * An encoder whose every answer is taken as a posterior of a committed rate.
 *
 * @param encoder of any mean and log-variance
 * @param rate what it is held to
 */
record CommittedEncoder(PosteriorNetwork<DiagonalGaussian> encoder, CommittedRate rate)
    implements PosteriorNetwork<DiagonalGaussian> {

  @Override
  public Block block() {
    return encoder.block();
  }

  @Override
  public DiagonalGaussian posterior(NDArray x, Pass pass) {
    return rate.of(encoder.posterior(x, pass));
  }
}
