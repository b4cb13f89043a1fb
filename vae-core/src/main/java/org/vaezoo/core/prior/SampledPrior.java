package org.vaezoo.core.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.Noise;

/**
 * A prior under which the rate of a posterior is that of its draw, log q(z|x) - log p(z), whatever
 * closed form the prior has for other posteriors: the prior of a flow, which knows no more than its
 * draw.
 *
 * @param <Q> posteriors over the same latents
 * @param density p(z)
 */
public record SampledPrior<Q extends Posterior>(Prior<?> density) implements Prior<Q> {

  @Override
  public Shape batchShape() {
    return density.batchShape();
  }

  @Override
  public Shape eventShape() {
    return density.eventShape();
  }

  @Override
  public NDArray sample(Noise noise) {
    return density.sample(noise);
  }

  @Override
  public NDArray logProb(NDArray z) {
    return density.logProb(z);
  }

  @Override
  public UnitScale scale(NDArray like) {
    return density.scale(like);
  }
}
