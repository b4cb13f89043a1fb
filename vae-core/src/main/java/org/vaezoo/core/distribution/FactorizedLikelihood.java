package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;

/** A likelihood under which the dimensions of x are independent given z. */
public interface FactorizedLikelihood extends MeanLikelihood {

  /** log p of each dimension in nats, [B, event...]. */
  NDArray logProbs(NDArray x);

  @Override
  default NDArray logProb(NDArray x) {
    return Events.sum(logProbs(x));
  }
}
