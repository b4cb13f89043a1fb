package org.vaezoo.measures.collapse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.verdict.Evidence;
import org.vaezoo.core.verdict.Lag;
import org.vaezoo.core.verdict.MeasuredValue;
import org.vaezoo.core.verdict.RuleThresholds;

/**
 * The diagnosis of collapse, the same for every variant: which units carry information, what the
 * decoder loses without them, what the encoder leaves unsaid, and a verdict by the rules of {@code
 * docs/decisions/0010-one-verdict.md}. Rate, use of units and the floor are those of the whole
 * split; everything else is a mean over a fixed random choice of its examples, with a standard
 * error.
 *
 * <p>The table {@code collapse} has a row a trial, {@code collapse_groups} one a latent group,
 * {@code collapse_units} one a unit: of a Gaussian unit the variance of its mean and its Gaussian
 * information, of a position of codes its information and perplexity. {@code sensitivity_nats} is
 * what the distortion rises by without the unit or group.
 */
@PartType("collapse")
@Doc("A verdict on posterior collapse with its evidence: use, sensitivity, lag, pruning.")
public record CollapseSpec(
    @Doc("Split that is measured.") @Default("\"test\"") SplitName split,
    @Doc("Examples for the sensitivity of groups, the payoff of information and pruning.")
        @Default("1000")
        @Range(min = 2, max = 100_000_000)
        int images,
    @Doc("Examples, some of the same, for units one by one and optimised posteriors.")
        @Default("200")
        @Range(min = 2, max = 100_000_000)
        int closerImages,
    @Doc("Units of each group that are resampled one by one, at most.")
        @Default("64")
        @Range(min = 1, max = 1_000_000)
        int sensitiveUnits,
    @Doc("Steps of Adam on the posterior of each example.")
        @Default("100")
        @Range(min = 1, max = 1_000_000)
        int posteriorSteps,
    @Doc("Draws K of the importance-weighted bound before and after pruning.")
        @Default("5")
        @Range(min = 1, max = 1_000_000)
        int importanceSamples,
    @Doc("Where the rules draw their lines.") @Default("{}") RuleThresholds lines)
    implements MeasureSpec {

  @Override
  public String table() {
    return CollapseColumns.SCHEMA.table();
  }

  @Override
  public Findings measure(Subject subject) {
    return CollapseRows.of(split.label(), diagnosis(subject));
  }

  Diagnosis diagnosis(Subject subject) {
    DataSource examples = subject.split(split);
    DataSource many = subject.some(split, images);
    DataSource few = subject.some(split, closerImages);
    EvaluationSettings whole = new EvaluationSettings(subject.seed(), List.of(), 0);
    SplitMeasures measures = Evaluation.of(subject.model(), subject.passes(examples), whole);
    OptionalDouble weight = weight(subject);
    MeasuredValue<Estimate> aboveFloor = AboveFloor.of(subject, examples, measures);
    Evidence shallow = Evidence.of(measures, weight, aboveFloor);
    subject.progress().accept("collapse: sensitivity");
    ReadCosts costs = Resampling.of(subject, many, few, sensitiveUnits);
    subject.progress().accept("collapse: optimised posteriors");
    Optional<Lag> gain =
        new OptimizedPosterior(subject, few, weight.orElse(1), posteriorSteps).measure();
    subject.progress().accept("collapse: pruning");
    return new Diagnosis(
        measures,
        shallow,
        costs,
        gain,
        Residuals.payoff(subject, many),
        new HalfPruning(subject, many, importanceSamples).measure(measures, shallow),
        lines);
  }

  /** The weight of the rate at the end of the run. */
  static OptionalDouble weight(Subject subject) {
    return subject.model().objective().rateWeight(subject.training().end());
  }
}
