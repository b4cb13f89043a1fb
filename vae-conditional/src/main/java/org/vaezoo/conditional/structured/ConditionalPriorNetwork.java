package org.vaezoo.conditional.structured;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;

/**
 * The prior network p(z|c) of Sohn, Lee and Yan (2015), section 4.1: a diagonal Gaussian whose mean
 * and variances are functions of the condition.
 *
 * @param network from the condition to mean and log-variance
 */
record ConditionalPriorNetwork(Encoder network) implements PriorNetwork<DiagonalGaussian> {

  @Override
  public Block block() {
    return network.block();
  }

  /** The rows of a context are already repeated for the samples of the pass. */
  @Override
  public Prior<DiagonalGaussian> at(Context context, Pass pass) {
    NDArray condition = context.condition().orElseThrow();
    return new GaussianPrior(network.posterior(condition, pass.once()));
  }
}
