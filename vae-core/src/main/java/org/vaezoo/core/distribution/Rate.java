package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * What a posterior costs under a prior.
 *
 * @param nats KL(q(z|x) || p(z)) or an unbiased estimate of it, [B]
 * @param units the share of each unit, [B, U], where the prior splits by unit; sums to nats
 * @param exact whether the value is the expectation itself, not an estimate from the draw
 * @param onePrior whether all rows have the same prior: only then is the information of a unit
 *     about x at most its rate
 */
public record Rate(NDArray nats, Optional<NDArray> units, boolean exact, boolean onePrior) {

  /** A rate under one prior for all rows. */
  public Rate(NDArray nats, Optional<NDArray> units, boolean exact) {
    this(nats, units, exact, true);
  }

  /** A rate in closed form that splits by unit, under one prior for all rows. */
  public static Rate exactByUnit(NDArray units) {
    return new Rate(units.sum(new int[] {1}), Optional.of(units), true);
  }

  /** A rate in closed form that splits by unit, under a prior of each row's own. */
  public static Rate conditionalByUnit(NDArray units) {
    return new Rate(units.sum(new int[] {1}), Optional.of(units), true, false);
  }

  /** A rate estimated from one draw that splits by unit: log q - log p of each. */
  public static Rate sampledByUnit(NDArray units) {
    return new Rate(units.sum(new int[] {1}), Optional.of(units), false, false);
  }

  /** A rate estimated from one draw: log q(z|x) - log p(z). */
  public static Rate sampled(NDArray nats) {
    return new Rate(nats, Optional.empty(), false);
  }
}
