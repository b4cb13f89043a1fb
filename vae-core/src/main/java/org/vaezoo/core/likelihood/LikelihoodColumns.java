package org.vaezoo.core.likelihood;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/** The single numbers that likelihoods come to, as tables have them. */
public final class LikelihoodColumns {

  /** Of a Gaussian one. */
  public static final Column VARIANCE =
      Column.number(
          "decoder_variance",
          Unit.NONE,
          "variance of a Gaussian likelihood, the mean over dimensions where it is learned");

  /** Of a Laplace one. */
  public static final Column SCALE =
      Column.number(
          "decoder_scale", Unit.NONE, "scale of a Laplace likelihood, where it is learned");

  private LikelihoodColumns() {}
}
