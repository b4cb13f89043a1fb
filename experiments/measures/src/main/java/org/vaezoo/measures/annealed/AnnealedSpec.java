package org.vaezoo.measures.annealed;

import java.util.List;
import java.util.Optional;
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
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * log p(x) by {@link AnnealedSampling}: a lower bound in expectation, whose distance from the truth
 * is not known on real data. On images that the model draws itself an upper bound is known too, and
 * the gap between the two says how far either is off there. The tables {@code annealed} and {@code
 * annealed_simulated} have one row each.
 */
@PartType("annealed")
@Doc("log p(x) by annealed importance sampling with Hamiltonian transitions.")
public record AnnealedSpec(
    @Doc("Split of which images are measured, a fixed random choice.") @Default("\"test\"")
        SplitName split,
    @Doc("Number of images; all, where the split has fewer.")
        @Default("100")
        @Range(min = 1, max = 100_000_000)
        int images,
    @Doc("Chains for each image.") @Default("16") @Range(min = 1, max = 10_000) int chains,
    @Doc("Steps of the path from prior to posterior.")
        @Default("1000")
        @Range(min = 1, max = 1_000_000)
        int temperatures,
    @Doc("Leapfrog steps of a transition, one of which follows each temperature.")
        @Default("10")
        @Range(min = 1, max = 10_000)
        int leapfrogSteps,
    @Doc("Images drawn from the model, of which an upper bound is known too; 0 for none.")
        @Default("30")
        @Range(min = 0, max = 100_000_000)
        int simulatedImages)
    implements MeasureSpec {

  private static final EstimateColumns ELBO =
      EstimateColumns.nats("elbo", "ELBO of the same images").since(2);
  private static final EstimateColumns GAIN =
      EstimateColumns.nats("gain", "annealed bound minus the ELBO of the same images, paired")
          .since(2);
  private static final Column STANDING =
      Column.text(
              "standing",
              "what the annealed bound may be taken for: below the ELBO where its chains did not"
                  + " arrive; an estimate of log p(x) where they are worth a quarter of their"
                  + " number; else a lower bound; not judged below eight chains")
          .since(2);
  private static final Column IMAGES =
      Column.whole("images", Unit.COUNT, "images, a random choice of the split or the model's own");
  private static final Column CHAINS = Column.whole("chains", Unit.COUNT, "chains for each image");
  private static final Column TEMPERATURES =
      Column.whole("temperatures", Unit.COUNT, "steps of the path from prior to posterior");
  private static final Column LEAPFROG =
      Column.whole("leapfrog_steps", Unit.COUNT, "leapfrog steps of a transition");
  private static final EstimateColumns ANNEALED =
      EstimateColumns.nats("annealed", "log of the mean weight of the chains: a lower bound");
  private static final Column EFFECTIVE =
      Column.number("effective_samples", Unit.COUNT, "chains that the weights are worth, the mean");
  private static final Column ACCEPTANCE =
      Column.number("acceptance", Unit.SHARE, "share of the transitions that were accepted");
  private static final EstimateColumns LOWER =
      EstimateColumns.nats("lower", "annealed lower bound on log p(x) of the model's own images");
  private static final EstimateColumns UPPER =
      EstimateColumns.nats(
          "upper", "upper bound of the chains run backwards from the true latents");
  private static final EstimateColumns GAP =
      EstimateColumns.nats("gap", "upper less lower, paired: how far either is off at most");
  private static final Column LOWER_EFFECTIVE =
      Column.number(
          "lower_effective_samples", Unit.COUNT, "chains that the weights of lower are worth");
  private static final Column UPPER_EFFECTIVE =
      Column.number(
          "upper_effective_samples", Unit.COUNT, "chains that the weights of upper are worth");

  /** Its table. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "annealed",
          "a trial",
          TrialColumns.SPLIT,
          IMAGES,
          CHAINS,
          TEMPERATURES,
          LEAPFROG,
          ANNEALED,
          ELBO,
          GAIN,
          STANDING,
          EFFECTIVE,
          ACCEPTANCE);

  /** The table on the model's own images. */
  public static final Schema SIMULATED =
      Schema.ofTrials(
          "annealed_simulated",
          "a trial",
          TrialColumns.SPLIT,
          IMAGES,
          CHAINS,
          TEMPERATURES,
          LEAPFROG,
          LOWER,
          UPPER,
          GAP,
          LOWER_EFFECTIVE,
          UPPER_EFFECTIVE,
          ACCEPTANCE);

  @Override
  public String table() {
    return SCHEMA.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return ContinuousLatents.missing(subject, subject.split(split));
  }

  @Override
  public Findings measure(Subject subject) {
    Findings findings = new Findings();
    DataSource source = subject.some(split, images);
    AnnealedSettings settings = new AnnealedSettings(chains, temperatures, leapfrogSteps);
    try (AnnealedSampling sampling = new AnnealedSampling(subject, settings)) {
      AnnealedBound bound = sampling.bound(source);
      findings.add(
          SCHEMA,
          besideElbo(work(bound).put(ANNEALED, bound.nats()), bound, subject, source)
              .put(EFFECTIVE, bound.effectiveSamples())
              .put(ACCEPTANCE, bound.acceptance()));
      if (simulatedImages > 0) {
        Sandwich sandwich = sampling.simulated(subject.some(split, simulatedImages)).checked();
        findings.add(SIMULATED, row(sandwich));
      }
    }
    return findings;
  }

  private Row besideElbo(Row row, AnnealedBound bound, Subject subject, DataSource source) {
    EvaluationSettings all = new EvaluationSettings(subject.seed(), List.of(), source.size());
    SplitMeasures measures = Evaluation.of(subject.model(), subject.passes(source), all);
    Estimate gain = bound.minus(measures.chosenElbos());
    return row.put(ELBO, measures.elbo())
        .put(GAIN, gain)
        .put(STANDING, bound.standing(gain, chains).label());
  }

  private Row row(Sandwich sandwich) {
    return work(sandwich.lower())
        .put(LOWER, sandwich.lower().nats())
        .put(UPPER, sandwich.upper().nats())
        .put(GAP, sandwich.gap())
        .put(LOWER_EFFECTIVE, sandwich.lower().effectiveSamples())
        .put(UPPER_EFFECTIVE, sandwich.upper().effectiveSamples())
        .put(ACCEPTANCE, sandwich.lower().acceptance());
  }

  private Row work(AnnealedBound bound) {
    return new Row()
        .put(TrialColumns.SPLIT, split.label())
        .put(IMAGES, bound.nats().count())
        .put(CHAINS, chains)
        .put(TEMPERATURES, temperatures)
        .put(LEAPFROG, leapfrogSteps);
  }
}
