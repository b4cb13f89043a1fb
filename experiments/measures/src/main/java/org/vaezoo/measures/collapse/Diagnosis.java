package org.vaezoo.measures.collapse;

import java.util.Optional;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.verdict.Evidence;
import org.vaezoo.core.verdict.Lag;
import org.vaezoo.core.verdict.MeasuredValue;
import org.vaezoo.core.verdict.Payoff;
import org.vaezoo.core.verdict.RuleThresholds;

/**
 * All that was measured, and what the rules read of it.
 *
 * @param measures rate, distortion and use of units on the whole split
 * @param shallow what the rules read of them
 * @param costs of other latents
 * @param gain of optimised posteriors; empty where the model has none
 * @param payoff of information; empty where the likelihood leaves nothing over
 * @param pruned without the lesser half of the units; empty where pruning has no meaning
 * @param lines of the rules
 */
record Diagnosis(
    SplitMeasures measures,
    Evidence shallow,
    ReadCosts costs,
    Optional<Lag> gain,
    Optional<Payoff> payoff,
    Optional<Pruned> pruned,
    RuleThresholds lines) {

  /** What the rules read. */
  Evidence evidence() {
    return shallow.with(
        MeasuredValue.measured(costs.fromPrior()),
        MeasuredValue.measured(costs.fromAnother()),
        MeasuredValue.of(gain, "no Gaussian posterior of one group"),
        MeasuredValue.of(payoff, "the likelihood has no residuals"),
        MeasuredValue.of(pruned.map(Pruned::cost), "units of codes or of several groups"));
  }
}
