package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
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

  /** Why the model has no rate, in a few words; empty where it has one. */
  public Optional<String> withoutRate() {
    return rates.stream().flatMap(group -> group.posterior().withoutRate().stream()).findFirst();
  }

  /**
   * log p(x, z) - log q(z|x) at the drawn z, [k * B]: what importance-weighted bounds average
   * (Burda et al. 2016, equation 8).
   *
   * @throws NoRateException if the model has no rate
   */
  public NDArray logWeight() {
    withoutRate()
        .ifPresent(
            why -> {
              throw new NoRateException(why);
            });
    return weight.get();
  }

  /**
   * R, the sum over groups, [k * B].
   *
   * @throws NoRateException if the model has no rate
   */
  public NDArray rate() {
    return rates.stream().map(g -> g.rate().nats()).reduce(NDArray::add).orElseThrow();
  }

  /**
   * The evidence lower bound -(D + R), [k * B].
   *
   * @throws NoRateException if the model has no rate
   */
  public NDArray elbo() {
    return distortion.add(rate()).neg();
  }
}
