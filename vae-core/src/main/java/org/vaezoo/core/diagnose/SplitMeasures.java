package org.vaezoo.core.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model on a split: unweighted, in nats, one draw from the posterior for each example; never the
 * posterior mean.
 *
 * @param dimensions mean number of scored dimensions of an example, the divisor of bits/dim
 * @param rate R
 * @param distortion D
 * @param elbo -(D + R)
 * @param groups latent groups, top first
 * @param bounds importance-weighted bounds on a random choice of the images, ascending in K, each
 *     beside the ELBO of the same images
 * @param priorBounds Monte Carlo estimates with z from the prior on the same images, log of the
 *     mean of K likelihoods: lower bounds too, ascending in K
 * @param chosenElbos the ELBO of each image of that choice, in order: what a paired comparison of
 *     models needs
 * @param besides what the model itself measures, by column name
 */
public record SplitMeasures(
    double dimensions,
    Estimate rate,
    Estimate distortion,
    Estimate elbo,
    List<GroupMeasures> groups,
    List<ImportanceBound> bounds,
    List<ImportanceBound> priorBounds,
    List<Double> chosenElbos,
    Map<String, Estimate> besides) {

  /** Measures without those that only some models or evaluations have. */
  public SplitMeasures(
      double dimensions,
      Estimate rate,
      Estimate distortion,
      Estimate elbo,
      List<GroupMeasures> groups,
      List<ImportanceBound> bounds) {
    this(dimensions, rate, distortion, elbo, groups, bounds, List.of(), List.of(), Map.of());
  }

  /** The bound of the largest K, beside the ELBO of the same images; empty where there is none. */
  public Optional<ImportanceBound> largestBound() {
    return bounds.isEmpty() ? Optional.empty() : Optional.of(bounds.get(bounds.size() - 1));
  }

  /** Nats of an example as bits of a dimension. */
  public double bitsPerDimension(double nats) {
    return nats / Math.log(2) / dimensions;
  }
}
