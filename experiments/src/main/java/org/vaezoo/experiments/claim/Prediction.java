package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.experiments.compare.Interval;

/**
 * One published run could be one of ours: it lies within the 95 % prediction interval of a further
 * seed, mean +- t s sqrt(1 + 1/n). An interval of few seeds is wide enough for anything; what is
 * wider than the claim allows decides nothing.
 */
@Doc("The published number lies within the 95 % prediction interval of a further seed of ours.")
@PartType("prediction")
record Prediction(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("The greatest half of the interval that decides anything.")
        @Range(min = 0, max = Double.MAX_VALUE)
        double widest)
    implements TestSpec {

  @Override
  public Optional<String> objection(SourceSpec source, Optional<PublishedSpec> published) {
    return published.filter(PublishedSpec::comparable).isPresent()
        ? Optional.empty()
        : Optional.of("missing key 'published': 'prediction' needs a number that is comparable");
  }

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.quantity(quantity, pointer + "/quantity");
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    double theirs = published.orElseThrow().value();
    Numbers ours = quantity.in(evidence, Map.of());
    if (!ours.missing().isEmpty() || ours.bySeed().size() < 2) {
      String reason = Judging.reasons(ours.missing(), "one seed predicts nothing");
      return finding(Outcome.INCONCLUSIVE, ours, Optional.empty(), reason);
    }
    Interval interval = Interval.ofNext(ours.mean());
    if ((interval.high() - interval.low()) / 2 > widest) {
      String reason = "the interval is wider than the claim allows";
      return finding(Outcome.INCONCLUSIVE, ours, Optional.of(interval), reason);
    }
    return Region.between(interval.low(), interval.high()).holds(theirs)
        ? finding(Outcome.PASS, ours, Optional.of(interval), "")
        : finding(
            Outcome.FAIL,
            ours,
            Optional.of(interval),
            "expected " + theirs + " within the prediction interval");
  }

  private static Finding finding(
      Outcome outcome, Numbers ours, Optional<Interval> interval, String reason) {
    int seeds = ours.numbers().size();
    OptionalDouble mean =
        seeds == 0 ? OptionalDouble.empty() : OptionalDouble.of(ours.mean().mean());
    return new Finding(outcome, mean, interval, seeds, reason, ours.trials());
  }
}
