package org.vaezoo.core.measure.collapse;

import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SplitMeasures;

/**
 * All that was measured, and what was made of it.
 *
 * @param measures rate, distortion and use of units on the whole split
 * @param costs of other latents
 * @param gain of optimised posteriors; empty where the model has none
 * @param payoff of information; empty where the likelihood predicts no mean
 * @param pruned empty where pruning has no meaning
 * @param beta weight of the rate at the end of training
 * @param unrestrained whether the loss is D + beta R and nothing else, so that an encoder which
 *     gains by another posterior lags behind; else its objective may hold it back
 * @param thresholds of the rules
 */
record Diagnosis(
    SplitMeasures measures,
    ReadCosts costs,
    Optional<PosteriorGain> gain,
    Optional<Estimate> payoff,
    Optional<Pruned> pruned,
    double beta,
    boolean unrestrained,
    Thresholds thresholds) {

  /** What the rules read. */
  Evidence evidence() {
    return new Evidence(
        measures.groups().stream().map(GroupEvidence::of).toList(),
        measures.rate().mean(),
        costs.least(),
        gain.filter(optimized -> unrestrained).map(PosteriorGain::evidence),
        payoff.map(Estimate::mean),
        beta);
  }
}
