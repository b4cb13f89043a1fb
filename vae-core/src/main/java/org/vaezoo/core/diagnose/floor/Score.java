package org.vaezoo.core.diagnose.floor;

import java.util.Optional;

/**
 * Which nats a likelihood counts, so that a floor counts the same.
 *
 * @param density whether grey levels are scored by a density at l / 255, not by their probability
 * @param fixedVariance the variance of every dimension, where the likelihood may have no other
 * @param ordered whether a bag of things is scored in one order, without the multinomial
 *     coefficient
 */
public record Score(boolean density, Optional<Double> fixedVariance, boolean ordered) {

  /** Probabilities of what is discrete, densities of what is not. */
  public static Score plain() {
    return new Score(false, Optional.empty(), false);
  }
}
