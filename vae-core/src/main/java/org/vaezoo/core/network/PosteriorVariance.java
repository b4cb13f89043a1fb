package org.vaezoo.core.network;

/** What the variances of a Gaussian posterior depend on. */
public enum PosteriorVariance {
  /** The encoder gives each example its own. */
  AMORTIZED,
  /** One for each unit, shared by all examples, as in the linear model of Lucas et al. (2019). */
  SHARED
}
