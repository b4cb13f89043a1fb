package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.pass.Deferred;

/**
 * What one pass costs: unweighted, one entry a row, in nats, with every constant of the densities.
 * Weights belong to an {@link Objective}.
 *
 * @param distortion D = -log p(x|z), [k * B]
 * @param rates the rate of each latent group, top of the hierarchy first
 * @param weight the log-weight of each row, [k * B], of use to some objectives only
 * @param penalties what the model is trained on besides
 */
public record Terms(
    NDArray distortion, List<GroupRate> rates, Deferred weight, List<Penalty> penalties) {

  public Terms {
    rates = List.copyOf(rates);
    penalties = List.copyOf(penalties);
  }

  /**
   * log p(x, z) - log q(z|x) at the drawn z, [k * B]: what importance-weighted bounds average
   * (Burda et al. 2016, equation 8).
   */
  public NDArray logWeight() {
    return weight.get();
  }

  /** R, the sum over groups, [k * B]. */
  public NDArray rate() {
    return rates.stream().map(g -> g.rate().nats()).reduce(NDArray::add).orElseThrow();
  }

  /** The evidence lower bound -(D + R), [k * B]. */
  public NDArray elbo() {
    return distortion.add(rate()).neg();
  }
}
