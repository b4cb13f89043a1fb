package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * What a posterior costs under a prior.
 *
 * @param nats KL(q(z|x) || p(z)) or an unbiased estimate of it, [B]
 * @param units the share of each unit, [B, U], where the prior splits by unit; sums to nats
 * @param exact whether the value is the expectation itself, not an estimate from the draw
 */
public record Rate(NDArray nats, Optional<NDArray> units, boolean exact) {

  /** A rate in closed form that splits by unit. */
  public static Rate exactByUnit(NDArray units) {
    return new Rate(units.sum(new int[] {1}), Optional.of(units), true);
  }

  /** A rate estimated from one draw: log q(z|x) - log p(z). */
  public static Rate sampled(NDArray nats) {
    return new Rate(nats, Optional.empty(), false);
  }
}
