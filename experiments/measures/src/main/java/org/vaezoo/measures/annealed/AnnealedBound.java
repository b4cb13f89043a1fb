package org.vaezoo.measures.annealed;

import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.Standing;

/**
 * What chains from the prior to the posterior say of log p(x).
 *
 * @param nats the mean over images, with its standard error over images
 * @param images each image's, in order
 * @param effectiveSamples (sum w)^2 / sum w^2 of the chains of an image, the mean over images: near
 *     1 the bound rests on one chain
 * @param acceptance the mean over chains and temperatures
 */
public record AnnealedBound(
    Estimate nats, List<Double> images, double effectiveSamples, double acceptance) {

  /** Fewer chains say nothing of their spread. */
  private static final int FEWEST_CHAINS = 8;

  /** The least share of the chains that those of an estimate are worth. */
  private static final double EFFECTIVE = 0.25;

  public AnnealedBound {
    images = List.copyOf(images);
  }

  /** This bound minus another of the same images, in the same order. */
  Estimate minus(List<Double> others) {
    Moments differences = new Moments();
    for (int i = 0; i < images.size(); i++) {
      differences.add(images.get(i) - others.get(i));
    }
    return differences.estimate();
  }

  /**
   * What the bound may be taken for. Chains that did not arrive leave it below the ELBO; where few
   * of them carry the weight, more or longer ones would raise it.
   *
   * @param gain over the ELBO of the same images
   * @param chains of each image
   */
  Standing standing(Estimate gain, int chains) {
    if (gain.mean() < 0) {
      return Standing.BELOW_ELBO;
    }
    if (chains < FEWEST_CHAINS) {
      return Standing.NOT_JUDGED;
    }
    return effectiveSamples >= EFFECTIVE * chains ? Standing.ESTIMATE : Standing.BOUND;
  }
}
