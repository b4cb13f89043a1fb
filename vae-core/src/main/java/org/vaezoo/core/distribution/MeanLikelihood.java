package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.vaezoo.core.pass.Numbers;

/** A likelihood with a mean image; the autoregressive ones have none without sampling. */
public interface MeanLikelihood extends Likelihood {

  /** E[x|z], [B, event...]. */
  NDArray mean();

  /** The mean, whatever x is. */
  @Override
  default Optional<NDArray> predicted(NDArray x) {
    return Optional.of(mean());
  }

  /** The squared error of the mean of each example, by dimension, [B]. */
  default NDArray squaredError(NDArray x) {
    return Numbers.over(Events.sum(x.sub(mean()).square()), (double) eventShape().size());
  }
}
