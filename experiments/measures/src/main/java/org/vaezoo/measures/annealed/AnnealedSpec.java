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
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

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

  @Override
  public String table() {
    return AnnealedColumns.SCHEMA.table();
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
    AnnealedSampling sampling = new AnnealedSampling(subject, settings);
    AnnealedBound bound = sampling.bound(source);
    findings.add(
        AnnealedColumns.SCHEMA,
        besideElbo(work(bound).put(AnnealedColumns.ANNEALED, bound.nats()), bound, subject, source)
            .put(AnnealedColumns.EFFECTIVE, bound.effectiveSamples())
            .put(AnnealedColumns.ACCEPTANCE, bound.acceptance()));
    if (simulatedImages > 0) {
      Sandwich sandwich = sampling.simulated(subject.some(split, simulatedImages)).checked();
      findings.add(AnnealedColumns.SIMULATED, row(sandwich));
    }
    return findings;
  }

  private Row besideElbo(Row row, AnnealedBound bound, Subject subject, DataSource source) {
    EvaluationSettings all = new EvaluationSettings(subject.seed(), List.of(), source.size());
    SplitMeasures measures = Evaluation.of(subject.model(), subject.passes(source), all);
    Estimate gain = bound.minus(measures.chosenElbos());
    return row.put(AnnealedColumns.ELBO, measures.elbo())
        .put(AnnealedColumns.GAIN, gain)
        .put(AnnealedColumns.STANDING, bound.standing(gain, chains).label());
  }

  private Row row(Sandwich sandwich) {
    return work(sandwich.lower())
        .put(AnnealedColumns.LOWER, sandwich.lower().nats())
        .put(AnnealedColumns.UPPER, sandwich.upper().nats())
        .put(AnnealedColumns.GAP, sandwich.gap())
        .put(AnnealedColumns.LOWER_EFFECTIVE, sandwich.lower().effectiveSamples())
        .put(AnnealedColumns.UPPER_EFFECTIVE, sandwich.upper().effectiveSamples())
        .put(AnnealedColumns.ACCEPTANCE, sandwich.lower().acceptance());
  }

  private Row work(AnnealedBound bound) {
    return new Row()
        .put(TrialColumns.SPLIT, split.label())
        .put(AnnealedColumns.IMAGES, bound.nats().count())
        .put(AnnealedColumns.CHAINS, chains)
        .put(AnnealedColumns.TEMPERATURES, temperatures)
        .put(AnnealedColumns.LEAPFROG, leapfrogSteps);
  }
}
