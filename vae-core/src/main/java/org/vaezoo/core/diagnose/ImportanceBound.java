package org.vaezoo.core.diagnose;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The importance-weighted bound of Burda, Grosse and Salakhutdinov (2016), equation 8: the mean
 * over examples of E[log (1/K) sum_k w_k], a lower bound on log p(x) that rises with K. Beside it
 * stands the evidence lower bound of the same examples: that of a whole split is one of others.
 *
 * @param samples K
 * @param nats the bound with its standard error over examples
 * @param elbo the evidence lower bound of the same examples
 * @param gain the bound minus the evidence lower bound, paired by example
 * @param effectiveSamples (sum w)^2 / sum w^2, the mean over blocks and examples: near 1 the bound
 *     rests on one draw and is far below log p(x)
 * @param heavy share of the examples whose weights have a tail with a k above {@link
 *     ParetoTail#threshold}; empty below {@link ParetoTail#FEWEST_DRAWS} draws
 * @param images the bound of each example, in order: what a paired comparison of models needs
 */
public record ImportanceBound(
    int samples,
    Estimate nats,
    Estimate elbo,
    Estimate gain,
    double effectiveSamples,
    OptionalDouble heavy,
    List<Double> images) {

  /** The greatest share of examples with heavy tails of an estimate of log p(x). */
  private static final double FEW = 0.05;

  public ImportanceBound {
    images = List.copyOf(images);
  }

  /** Whether the bound may stand for log p(x), and is not merely below it. */
  public Standing standing() {
    if (heavy.isEmpty()) {
      return Standing.NOT_JUDGED;
    }
    return heavy.getAsDouble() <= FEW ? Standing.ESTIMATE : Standing.BOUND;
  }
}
