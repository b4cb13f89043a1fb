package org.vaezoo.core.verdict;

import java.util.List;
import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.Estimate;

/** Evidence on models, by a few numbers. */
final class EvidenceCases {

  static final MeasuredValue<Lag> NO_LAG = MeasuredValue.measured(lag(4, 20, 21));

  private EvidenceCases() {}

  static Estimate estimate(double mean, double error) {
    return new Estimate(mean, error, 1000);
  }

  static Estimate exactly(double mean) {
    return estimate(mean, 0);
  }

  static Lag lag(double gain, double encoder, double optimized) {
    return new Lag(exactly(gain), exactly(encoder), exactly(optimized));
  }

  static Evidence evidence(Estimate rate, Group... groups) {
    return new Evidence(
        List.of(groups),
        rate,
        784,
        OptionalDouble.of(1),
        MeasuredValue.measured(estimate(-100, 1)),
        MeasuredValue.measured(estimate(300, 5)),
        MeasuredValue.measured(estimate(350, 5)),
        NO_LAG,
        MeasuredValue.measured(new Payoff(estimate(3, 0.3), 1.2)),
        MeasuredValue.measured(estimate(60, 2)));
  }

  static Evidence with(Evidence e, MeasuredValue<Estimate> costs, MeasuredValue<Payoff> payoff) {
    return e.with(costs, costs, e.lag(), payoff, e.halfCost());
  }

  static MeasuredValue<Payoff> payoff(double eigenvalue, double error) {
    return MeasuredValue.measured(new Payoff(estimate(eigenvalue, error), 1.2));
  }

  static String label(Evidence evidence) {
    return Rules.judge(evidence, RuleThresholds.DEFAULTS).label();
  }

  static MeasuredValue<Estimate> cost(double mean, double error) {
    return MeasuredValue.measured(estimate(mean, error));
  }
}
