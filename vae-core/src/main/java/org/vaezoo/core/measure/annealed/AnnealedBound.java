package org.vaezoo.core.measure.annealed;

import java.util.List;
import org.vaezoo.core.diagnose.Estimate;

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

  public AnnealedBound {
    images = List.copyOf(images);
  }
}
