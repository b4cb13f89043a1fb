package org.vaezoo.measures.compression;

import java.util.List;

/**
 * How the latents of one group are coded, of the numbers of its posterior and of its prior for a
 * batch. Where the prior hangs on latents that inference draws later, it is not known yet when the
 * posterior's symbols are taken.
 */
interface GroupCode {

  /** Numbers of a latent, U. */
  int units();

  /** Whether the posterior needs the prior's numbers beside its own. */
  boolean readsPriorFirst();

  /** Whether the posterior is one point, which takes no bits and gives none back. */
  boolean isCertain();

  /**
   * The posterior's code.
   *
   * @param q numbers of the posterior
   * @param p numbers of the prior; empty where the posterior does not need them
   */
  SymbolCode posterior(List<double[]> q, List<double[]> p);

  /** The prior's code. */
  SymbolCode prior(List<double[]> p);

  /**
   * The latents that symbols stand for, [B * U].
   *
   * @param p as for the posterior
   */
  double[] latents(int[] symbols, List<double[]> p);
}
