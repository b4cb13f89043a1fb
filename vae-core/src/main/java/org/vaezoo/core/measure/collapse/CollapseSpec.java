package org.vaezoo.core.measure.collapse;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The diagnosis of collapse, the same for every variant: which units carry information, what the
 * decoder loses without them, what the encoder leaves unsaid, and a verdict by the rules of {@code
 * docs/decisions/0008-collapse-verdict.md}. Rate and use of units are those of the whole split;
 * everything else is a mean over a fixed random choice of its examples, with a standard error.
 *
 * <p>The table {@code collapse} has a row a trial, {@code collapse_groups} one a latent group,
 * {@code collapse_units} one a unit: of a Gaussian unit the variance of its mean and its Gaussian
 * information, of a position of codes its information and perplexity. {@code sensitivity_nats} is
 * what the distortion rises by without the unit or group.
 *
 * @param split what is measured
 * @param images examples for the sensitivity of groups and the payoff of information
 * @param closerImages examples, some of the same, for units one by one, optimised posteriors and
 *     pruning
 * @param sensitiveUnits units of each group that are resampled one by one, at most
 * @param posteriorSteps steps of Adam on the posterior of each example
 * @param importanceSamples K of the importance-weighted bound before and after pruning
 * @param thresholds of the rules
 */
@PartType("collapse")
@Doc("A verdict on posterior collapse with its evidence: use, sensitivity, lag, pruning.")
public record CollapseSpec(
    @Doc("Split that is measured.") @Default("\"test\"") SplitName split,
    @Doc("Examples for the sensitivity of groups and the payoff of information.")
        @Default("1000")
        @Range(min = 2)
        int images,
    @Doc("Examples for units one by one, optimised posteriors and pruning.")
        @Default("100")
        @Range(min = 2)
        int closerImages,
    @Doc("Units of each group that are resampled one by one, at most.")
        @Default("64")
        @Range(min = 1)
        int sensitiveUnits,
    @Doc("Steps of Adam on the posterior of each example.") @Default("100") @Range(min = 1)
        int posteriorSteps,
    @Doc("Draws of the importance-weighted bound before and after pruning.")
        @Default("20")
        @Range(min = 1)
        int importanceSamples,
    @Doc("Where the rules draw their lines.") @Default("{}") Thresholds thresholds)
    implements MeasureSpec {

  /** The coefficient that weights the rate, in objectives that have one. */
  private static final String BETA = "beta";

  @Override
  public String table() {
    return CollapseRows.TABLE;
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
    SplitMeasures measures =
        Evaluation.of(subject.model(), examples, whole, subject.manager(), subject.type());
    double beta = beta(subject.model());
    subject.progress().accept("collapse: sensitivity");
    ReadCosts costs = Resampling.of(subject, many, few, sensitiveUnits);
    subject.progress().accept("collapse: optimised posteriors");
    Optional<PosteriorGain> gain =
        new OptimizedPosterior(subject, few, beta, posteriorSteps).measure();
    subject.progress().accept("collapse: pruning");
    return new Diagnosis(
        measures,
        costs,
        gain,
        Residuals.payoff(subject, many),
        pruned(subject, measures, few),
        beta,
        subject.model().objective().rateWeight().isPresent(),
        thresholds);
  }

  private Optional<Pruned> pruned(Subject subject, SplitMeasures measures, DataSource few) {
    List<GroupEvidence> groups = measures.groups().stream().map(GroupEvidence::of).toList();
    if (groups.size() > 1) {
      return Optional.of(new LayerPruning(subject, few).measure(groups, thresholds.activity()));
    }
    return new UnitPruning(subject, few, importanceSamples)
        .measure(groups.get(0), thresholds.activity());
  }

  /** The weight of the rate at the end of training; 1 in objectives without one. */
  static double beta(Vae model) {
    Schedule schedule = model.objective().schedules().get(BETA);
    return schedule == null ? 1 : schedule.at(Progress.END);
  }
}
