package org.vaezoo.core.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.model.NoRateException;
import org.vaezoo.core.table.EstimateColumns;

/**
 * A model on a split: unweighted, in nats, one draw from the posterior for each example; never the
 * posterior mean.
 *
 * @param dimensions mean number of scored dimensions of an example, the divisor of bits/dim
 * @param distortion D
 * @param boundReport rate and bound, or why the model has none; then it has no importance-weighted
 *     bounds and no chosen ELBOs either
 * @param groups latent groups, top first
 * @param bounds importance-weighted bounds on a random choice of the images, ascending in K, each
 *     beside the ELBO of the same images
 * @param priorBounds Monte Carlo estimates with z from the prior on the same images, log of the
 *     mean of K likelihoods: lower bounds too, ascending in K
 * @param chosenElbos the ELBO of each image of that choice, in order: what a paired comparison of
 *     models needs
 * @param besides what the model itself measures, by its columns
 */
public record SplitMeasures(
    double dimensions,
    Estimate distortion,
    BoundReport boundReport,
    List<GroupMeasures> groups,
    List<ImportanceBound> bounds,
    List<ImportanceBound> priorBounds,
    List<Double> chosenElbos,
    Map<EstimateColumns, Estimate> besides) {

  /** Measures without those that only some models or evaluations have. */
  public SplitMeasures(
      double dimensions,
      Estimate rate,
      Estimate distortion,
      Estimate elbo,
      List<GroupMeasures> groups,
      List<ImportanceBound> bounds) {
    this(
        dimensions,
        distortion,
        new BoundReport.Bound(rate, elbo),
        groups,
        bounds,
        List.of(),
        List.of(),
        Map.of());
  }

  /**
   * R.
   *
   * @throws NoRateException if the model has no rate
   */
  public Estimate rate() {
    return required().rate();
  }

  /**
   * The evidence lower bound -(D + R).
   *
   * @throws NoRateException if the model has no rate
   */
  public Estimate elbo() {
    return required().elbo();
  }

  /** What is to rise: the ELBO; of a model without a rate minus the distortion. */
  public Estimate score() {
    return boundReport.bound().map(BoundReport.Bound::elbo).orElseGet(distortion::negated);
  }

  private BoundReport.Bound required() {
    return boundReport
        .bound()
        .orElseThrow(() -> new NoRateException(boundReport.missing().orElseThrow()));
  }

  /** The bound of the largest K, beside the ELBO of the same images; empty where there is none. */
  public Optional<ImportanceBound> largestBound() {
    return bounds.isEmpty() ? Optional.empty() : Optional.of(bounds.get(bounds.size() - 1));
  }
}
