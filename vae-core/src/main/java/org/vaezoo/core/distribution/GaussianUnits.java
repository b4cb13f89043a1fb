package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;

/**
 * A posterior or a prior whose units are Gaussian and independent given what is known: what a coder
 * needs that cuts each unit into bins.
 */
public interface GaussianUnits {

  /**
   * Mean and log-variance of each unit, [B, U].
   *
   * @param like an array of the pass, for its manager and data type
   */
  DiagonalGaussian units(NDArray like);
}
