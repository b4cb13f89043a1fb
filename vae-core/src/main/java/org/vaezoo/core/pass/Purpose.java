package org.vaezoo.core.pass;

/**
 * What a random stream is used for. Two purposes never share numbers.
 *
 * <p>The codes are part of the numeric format: changing one changes every result.
 */
public enum Purpose {
  /** Initial values of parameters. */
  WEIGHTS(1),
  /** The order of the training examples in an epoch. */
  ORDER(2),
  /** Binary pixels drawn from grey ones. */
  BINARIZATION(3),
  /** Uniform noise added to grey levels. */
  DEQUANTIZATION(4),
  /** The noise of the reparameterised draw in training. */
  REPARAMETERIZATION(5),
  /** The draws of an evaluation. */
  EVALUATION(6),
  /** The choice of validation examples. */
  SPLIT(7),
  /** Training images chosen as pseudo-inputs or other data-dependent initial values. */
  PREPARATION(8),
  /** Draws of a random sweep. */
  SWEEP(9),
  /** Unconditional samples from a trained model. */
  GENERATION(10),
  /** Grammars, and sentences drawn from them. */
  GRAMMAR(20),
  /** Combinations of factors that a data set shows. */
  FACTORS(21),
  /** What a measure chooses: examples that vote, the bootstrap of a tree. */
  MEASUREMENT(22),
  /** The initial bits of a coder that takes bits back. */
  CODING(23),
  /** Where trajectories begin. */
  TRAJECTORY(24),
  /** Examples whose state is drawn. */
  STATE(25);

  private final long code;

  Purpose(long code) {
    this.code = code;
  }

  long code() {
    return code;
  }
}
