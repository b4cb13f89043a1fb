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
 * @param images the bound of each example, in order: what a paired comparison of models needs
 */
public record ImportanceBound(
    int samples, Estimate nats, double effectiveSamples, List<Double> images) {

  public ImportanceBound {
    images = List.copyOf(images);
  }
}
