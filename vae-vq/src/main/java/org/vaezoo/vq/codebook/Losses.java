package org.vaezoo.vq.codebook;

import org.vaezoo.core.model.Penalty;

/**
 * The second and third term of van den Oord et al. (2017), equation 3. Squares are summed over the
 * numbers of a vector and averaged over rows and positions, as the paper says below the equation.
 */
final class Losses {

  /** Name of the second term. */
  static final String CODEBOOK = "codebook";

  /** Name of the third term, whose weight is the paper's beta. */
  static final String COMMITMENT = "commitment";

  private Losses() {}

  /** |sg[z_e] - e|^2: moves the chosen vectors towards the encoder's outputs. */
  static Penalty codebook(Codebook choice) {
    return new Penalty(
        CODEBOOK, Codebook.squaredDistance(choice.chosen(), choice.outputs().stopGradient()));
  }

  /** |z_e - sg[e]|^2: moves the encoder's outputs towards the chosen vectors. */
  static Penalty commitment(Codebook choice) {
    return new Penalty(
        COMMITMENT, Codebook.squaredDistance(choice.outputs(), choice.chosen().stopGradient()));
  }
}
