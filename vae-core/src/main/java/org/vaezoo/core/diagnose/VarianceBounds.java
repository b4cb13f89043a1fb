package org.vaezoo.core.diagnose;

import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.likelihood.LaplaceSpec;
import org.vaezoo.core.likelihood.LikelihoodColumns;
import org.vaezoo.core.table.Column;

/**
 * A decoder's variance or scale that has come to the bound that keeps numbers finite: the density
 * of the data has no bound then, and an ELBO would be that of the bound.
 */
public final class VarianceBounds {

  /** How near in logarithm to a bound is at the bound. */
  private static final double NEAR = 1e-3;

  private VarianceBounds() {}

  /**
   * Checks what a model has come to.
   *
   * @param scalars single numbers of the model by column
   * @throws SelfCheckException if a variance or scale of the decoder is at its bound
   */
  public static void check(Map<Column, Double> scalars) {
    check(
        scalars,
        LikelihoodColumns.VARIANCE,
        DiagonalGaussian.LOWEST_LOG_VARIANCE,
        DiagonalGaussian.HIGHEST_LOG_VARIANCE);
    check(
        scalars,
        LikelihoodColumns.SCALE,
        LaplaceSpec.Network.LOWEST_LOG_SCALE,
        LaplaceSpec.Network.HIGHEST_LOG_SCALE);
  }

  private static void check(Map<Column, Double> scalars, Column column, double low, double high) {
    double value = scalars.getOrDefault(column, 1.0);
    if (Math.log(value) < low + NEAR) {
      throw new SelfCheckException(
          column.name()
              + " is "
              + value
              + ", at its bound exp("
              + low
              + "): the model gives the data but for rounding, their density has no bound, and"
              + " there is no ELBO; fix the variance, or leave constant columns out");
    }
    if (Math.log(value) > high - NEAR) {
      throw new SelfCheckException(
          column.name()
              + " is "
              + value
              + ", at its bound exp("
              + high
              + "): the numbers of the data are too large for it; scale them");
    }
  }
}
