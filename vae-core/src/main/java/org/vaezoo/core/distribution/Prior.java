package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.prior.SampledPrior;

/**
 * A prior p(z) over the latents of a group, and the rate of a posterior under it. The type
 * parameter lets the compiler check the pairing; {@link SampledPrior} pairs a prior with any other
 * posterior over the same latents, at the price of a closed form.
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

  /**
   * Mean and variance of each unit under this prior, by which posteriors are whitened before the
   * use of their units is summed over rows: only in coordinates in which the prior is the same for
   * all rows, and of the same scale for all units and models, can units be compared.
   *
   * @param like an array of the pass, for its manager and data type
   */
  default UnitScale scale(NDArray like) {
    return UnitScale.unknown("the prior does not say mean and variance of its units");
  }
}
