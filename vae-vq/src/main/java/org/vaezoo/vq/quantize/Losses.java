package org.vaezoo.vq.quantize;

import org.vaezoo.core.model.Penalty;

/**
 * The second and third term of van den Oord et al. (2017), equation 3. Squares are averaged over
 * rows, positions and the numbers of a vector, as in the authors' code, where they stand beside a
 * distortion that is averaged over the dimensions of x. Here D is summed over them, so that a
 * {@link org.vaezoo.vq.model.CodeLevel} multiplies both by their number: the loss
 *
 * <pre>D + dimensions * (mean |sg[z_e] - e|^2 + beta * mean |z_e - sg[e]|^2)</pre>
 *
 * <p>is that of the authors' code times the dimensions, and the paper's beta of 0.25 keeps the
 * strength that it has there. That code's distortion is a squared error over the variance of the
 * data, ours is in nats: for a Gaussian likelihood of that variance half of it.
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
        CODEBOOK, Codebook.meanSquare(choice.chosen(), choice.outputs().stopGradient()));
  }

  /** |z_e - sg[e]|^2: moves the encoder's outputs towards the chosen vectors. */
  static Penalty commitment(Codebook choice) {
    return new Penalty(
        COMMITMENT, Codebook.meanSquare(choice.outputs(), choice.chosen().stopGradient()));
  }
}
