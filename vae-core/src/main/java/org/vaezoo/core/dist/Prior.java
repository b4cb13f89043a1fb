package org.vaezoo.core.dist;

/**
 * A prior p(z) over the latents of a group, and what it charges a posterior. The type parameter
 * lets the compiler check the pairing; {@link SampledPrior} pairs a prior with any other posterior
 * over the same latents, at the price of a closed form.
 *
 * @param <Q> the posteriors it can be paired with
 */
public interface Prior<Q extends Posterior> extends Distribution {

  /**
   * The rate of a posterior: log q(z|x) - log p(z) at the draw, where there is no closed form.
   *
   * @param posterior q(z|x), batch [B]
   * @param z a draw from it
   */
  default Rate rate(Q posterior, Draw z) {
    return Rate.sampled(z.logProb().sub(logProb(z.z())));
  }
}
