package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;

/**
 * A posterior over codes: at each of P positions one of K codes, independent given x. A latent z
 * holds the number of the code at each position, 0 .. K - 1, as floating-point numbers, [B, P].
 */
public interface CodePosterior extends ScoredPosterior {

  /** The entropy at each position in nats, [B, P]; 0 for a point. */
  NDArray entropy();

  /**
   * The expectation of a function of the code.
   *
   * @param values the function at each code, [K]
   * @return at each position, [B, P]
   */
  NDArray expectation(NDArray values);

  /** Whether all probability is on one code a position, so that a draw is no estimate. */
  boolean isPoint();

  /** The number of codes, K. */
  int codes();
}
