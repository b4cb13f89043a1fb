package org.vaezoo.measures.ratedistortion;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * The columns of code lengths. Until version 2 of the tables {@link
 * EvaluationColumns#EARLIER_CODE_LENGTH} and two like it held the nats of a log-probability over ln
 * 2 and the dimensions: with the sign of the ELBO, and of densities without the width of a level.
 */
public final class CodeLengthColumns {

  /** That of the ELBO. */
  public static final Column ELBO =
      Column.number(
              "code_length_bits_per_dim",
              Unit.BITS_PER_DIM,
              "-ELBO / (D ln 2), of what is discrete above 0, the less the better, plus log2 256 of"
                  + " a density of dequantised levels, log2 255 of one of levels / 255")
          .since(3);

  /** That of the distortion. */
  public static final Column DISTORTION =
      Column.number(
          "distortion_bits_per_dim",
          Unit.BITS_PER_DIM,
          "the part of code_length_bits_per_dim that is not rate_bits_per_dim");

  /** That of the rate. */
  public static final Column RATE =
      Column.number("rate_bits_per_dim", Unit.BITS_PER_DIM, "rate / (D ln 2)");

  /** That of the floor. */
  public static final Column FLOOR =
      Column.number(
              "floor_code_length_bits_per_dim", Unit.BITS_PER_DIM, "the same of the floor_model")
          .since(3);

  /** That of the uniform model. */
  public static final Column UNIFORM =
      Column.number(
              "uniform_code_length_bits_per_dim",
              Unit.BITS_PER_DIM,
              "the same of the uniform model")
          .since(3);

  private CodeLengthColumns() {}
}
