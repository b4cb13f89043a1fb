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

/**
 * log p(x) by {@link AnnealedSampling}: a lower bound in expectation, whose distance from the truth
 * is not known on real data. On images that the model draws itself an upper bound is known too, and
 * the gap between the two says how far either is off there. The tables {@code annealed} and {@code
 * annealed_simulated} have one row each.
 *
 * @param split of which a random choice of images is measured
 * @param images how many; all, where the split has fewer
 * @param chains for each image
 * @param temperatures steps of the path from prior to posterior
 * @param leapfrogSteps of a transition, one of which follows each temperature
 * @param simulatedImages images that the model draws itself, 0 for none
 */
@PartType("annealed")
@Doc("log p(x) by annealed importance sampling with Hamiltonian transitions.")
public record AnnealedSpec(
    @Doc("Split of which images are measured, a fixed random choice.") @Default("\"test\"")
        SplitName split,
    @Doc("Number of images.") @Default("100") @Range(min = 1, max = 100_000_000) int images,
    @Doc("Chains for each image.") @Default("16") @Range(min = 1, max = 10_000) int chains,
    @Doc("Steps of the path from prior to posterior.")
        @Default("1000")
        @Range(min = 1, max = 1_000_000)
        int temperatures,
    @Doc("Leapfrog steps of each transition.") @Default("10") @Range(min = 1, max = 10_000)
        int leapfrogSteps,
    @Doc("Images drawn from the model, of which an upper bound is known too; 0 for none.")
        @Default("30")
        @Range(min = 0, max = 100_000_000)
        int simulatedImages)
    implements MeasureSpec {

  private static final String TABLE = "annealed";
  private static final String SIMULATED = "annealed_simulated";

  private static final EstimateColumns ELBO =
      EstimateColumns.nats("elbo", "ELBO of the same images");
  private static final EstimateColumns GAIN =
      EstimateColumns.nats("gain", "annealed bound minus the ELBO of the same images, paired");
  private static final Column STANDING =
      Column.text(
          "standing",
          "what the annealed bound may be taken for: below the ELBO where its chains did not"
              + " arrive; an estimate of log p(x) where they are worth a quarter of their number;"
              + " else a lower bound; not judged below eight chains");

  @Override
  public String table() {
    return TABLE;
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
          TABLE,
          besideElbo(work(bound).putNats("annealed", bound.nats()), bound, subject, source)
              .put("effective_samples", bound.effectiveSamples())
              .put("acceptance", bound.acceptance()));
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
        .putNats("lower", sandwich.lower().nats())
        .putNats("upper", sandwich.upper().nats())
        .putNats("gap", sandwich.gap())
        .put("lower_effective_samples", sandwich.lower().effectiveSamples())
        .put("upper_effective_samples", sandwich.upper().effectiveSamples())
        .put("acceptance", sandwich.lower().acceptance());
  }

  private Row work(AnnealedBound bound) {
    return new Row()
        .put("split", split.label())
        .put("images", bound.nats().count())
        .put("chains", chains)
        .put("temperatures", temperatures)
        .put("leapfrog_steps", leapfrogSteps);
  }
}
