package org.vaezoo.measures.collapse;

import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;
import org.vaezoo.core.verdict.Lag;

/**
 * Evidence on an encoder that no rule of a verdict reads: the posteriors of some examples optimised
 * for many more steps than the measure {@code collapse} takes, under the weight of the rate at the
 * end of the run (He et al. 2019, section 3), or of 1 where the loss has none.
 */
@PartType("confirm")
@Doc("Posteriors optimised at length: evidence on a verdict that its rules do not read.")
public record ConfirmSpec(
    @Doc("Split that is measured.") @Default("\"test\"") SplitName split,
    @Doc("Examples, a fixed random choice.") @Default("100") @Range(min = 2, max = 100_000_000)
        int images,
    @Doc("Steps of Adam on the posterior of each example.")
        @Default("2000")
        @Range(min = 1, max = 1_000_000)
        int steps)
    implements MeasureSpec {

  private static final Column STEPS =
      Column.whole("steps", Unit.COUNT, "steps of Adam on each posterior");
  private static final Column WEIGHT =
      Column.number("rate_weight", Unit.NONE, "w of D + wR that the posteriors were optimised for");
  private static final EstimateColumns GAIN =
      EstimateColumns.nats("long_posterior_gain", "fall of D + wR with optimised posteriors");
  private static final EstimateColumns ENCODER_RATE =
      EstimateColumns.nats("encoder_rate", "R of the encoder on the same examples");
  private static final EstimateColumns OPTIMIZED_RATE =
      EstimateColumns.nats("long_optimized_rate", "R of the optimised posteriors");

  /** Its table. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "confirm",
          "a trial",
          TrialColumns.SPLIT,
          STEPS,
          WEIGHT,
          GAIN,
          ENCODER_RATE,
          OPTIMIZED_RATE);

  @Override
  public String table() {
    return SCHEMA.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    boolean applies =
        subject
            .passes(subject.split(split))
            .first(
                (batch, pass) -> GaussianCode.posterior(subject.model(), batch, pass).isPresent());
    return applies ? Optional.empty() : Optional.of("no Gaussian posterior of one group");
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource examples = subject.some(split, images);
    double weight = CollapseSpec.weight(subject).orElse(1);
    Lag lag = new OptimizedPosterior(subject, examples, weight, steps).measure().orElseThrow();
    return new Findings()
        .add(
            SCHEMA,
            new Row()
                .put(TrialColumns.SPLIT, split.label())
                .put(STEPS, steps)
                .put(WEIGHT, weight)
                .put(GAIN, lag.gain())
                .put(ENCODER_RATE, lag.encoderRate())
                .put(OPTIMIZED_RATE, lag.optimizedRate()));
  }
}
