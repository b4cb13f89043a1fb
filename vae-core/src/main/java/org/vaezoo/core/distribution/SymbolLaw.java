package org.vaezoo.core.distribution;

import java.util.function.IntToDoubleFunction;

/**
 * Distributions over the symbols 0 .. K - 1, one for each dimension of some rows and independent of
 * each other, as numbers of Java. They are computed in {@link StrictMath} and basic arithmetic, so
 * that equal parameters give equal bits on every machine: a coder hangs on each of them.
 */
public interface SymbolLaw {

  /** Number of symbols, K. */
  int symbols();

  /**
   * The cumulative probabilities of a dimension.
   *
   * @param dimension counted over all rows: row * D + d
   * @return P(S < s) for a symbol s of 1 .. K - 1, not falling in s; at 0 it is 0 and at K it is 1,
   *     and nobody asks
   */
  IntToDoubleFunction below(int dimension);
}
