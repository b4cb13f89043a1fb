package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.vaezoo.core.pass.Noise;

/** An approximate posterior q(z|x) for each example of a batch. */
public interface Posterior {

  /** One differentiable draw for each example. */
  Draw draw(Noise noise);

  /**
   * The point that stands for the posterior where one is wanted: its mean, or where a flow sends
   * the mean of its base, [B, U]; empty where latents are no coordinates, as codes are.
   */
  default Optional<NDArray> centre() {
    return Optional.empty();
  }

  /**
   * Why the posterior has no rate under any prior, in a few words; empty where it has one. Whatever
   * is made of a rate is not applicable then: the bound, importance weights, the information of a
   * unit.
   */
  default Optional<String> withoutRate() {
    return Optional.empty();
  }

  /**
   * How this batch uses each unit.
   *
   * @param scale of the prior, in whose coordinates that is; codes and classes have none
   */
  UnitUse use(UnitScale scale);

  /** The same, read to the host; for evaluation, never inside a step. */
  default UnitStatistics statistics(UnitScale scale) {
    return use(scale).read();
  }
}
