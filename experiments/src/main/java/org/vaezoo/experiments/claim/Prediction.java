package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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
    Finding open = new Judging(false).of(ours, Region.between(theirs, theirs));
    if (!ours.missing().isEmpty() || ours.bySeed().size() < 2) {
      return new Finding(
          Outcome.INCONCLUSIVE,
          open.ours(),
          Optional.empty(),
          open.seeds(),
          ours.missing().isEmpty() ? "one seed predicts nothing" : open.reason(),
          open.trials());
    }
    Interval interval = Interval.ofNext(ours.mean());
    boolean wide = (interval.high() - interval.low()) / 2 > widest;
    boolean holds = Region.between(interval.low(), interval.high()).holds(theirs);
    return new Finding(
        wide ? Outcome.INCONCLUSIVE : holds ? Outcome.PASS : Outcome.FAIL,
        open.ours(),
        Optional.of(interval),
        open.seeds(),
        wide
            ? "the interval is wider than the claim allows"
            : holds ? "" : "expected " + theirs + " within the prediction interval",
        open.trials());
  }
}
