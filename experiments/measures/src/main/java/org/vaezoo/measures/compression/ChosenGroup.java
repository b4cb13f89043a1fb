package org.vaezoo.measures.compression;

import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.distribution.Coding;

/**
 * A group of codes: a symbol is the number of a code.
 *
 * @param units P
 * @param q how the posterior is coded
 * @param p how the prior is coded
 * @param posteriorBits precision of the posterior
 */
record ChosenGroup(int units, Coding q, Coding p, int posteriorBits) implements GroupCode {

  @Override
  public boolean readsPriorFirst() {
    return false;
  }

  @Override
  public boolean isCertain() {
    return q.certain();
  }

  @Override
  public SymbolCode posterior(List<double[]> ofPosterior, List<double[]> ofPrior) {
    return LawCode.ofTaken(q.law().apply(ofPosterior), posteriorBits);
  }

  @Override
  public SymbolCode prior(List<double[]> ofPrior) {
    return LawCode.ofAny(p.law().apply(ofPrior), CodedModel.PRIOR_BITS);
  }

  @Override
  public double[] latents(int[] symbols, List<double[]> ofPrior) {
    return Arrays.stream(symbols).asDoubleStream().toArray();
  }
}
