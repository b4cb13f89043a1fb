package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * The importance-weighted bound of Burda, Grosse and Salakhutdinov (2016), equation 8: the mean
 * over examples of E[log (1/K) sum_k w_k], a lower bound on log p(x) that rises with K.
 *
 * @param samples K
 * @param nats the bound with its standard error over examples
 * @param effectiveSamples (sum w)^2 / sum w^2, the mean over blocks and examples: near 1 the bound
 *     rests on one draw and is far below log p(x)
 * @param likelyBias 1 / (2 effectiveSamples), the mean over blocks and examples: about what the
 *     bound is below log p(x), in nats, where the weights have a variance; more where it is not
 *     small
 * @param images the bound of each example, in order: what a paired comparison of models needs
 */
public record ImportanceBound(
    int samples, Estimate nats, double effectiveSamples, double likelyBias, List<Double> images) {

  /** The greatest likely bias of an estimate of log p(x): ten effective draws an example. */
  private static final double TRUSTED = 0.05;

  public ImportanceBound {
    images = List.copyOf(images);
  }

  /**
   * Whether the bound may stand for log p(x), and is not merely below it. The rule is the first
   * term of the bias of a logarithm: a mean of weights that is worth n draws has a relative
   * variance of at most 1 / n, and its logarithm is half of that too low.
   */
  public boolean trusted() {
    return likelyBias <= TRUSTED;
  }
}
