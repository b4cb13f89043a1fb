package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;

/** A likelihood with a mean image; the autoregressive ones have none without sampling. */
public interface MeanLikelihood extends Likelihood {

  /** E[x|z], [B, event...]. */
  NDArray mean();
}
