package org.vaezoo.measures.ratedistortion;

import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.VarianceBounds;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.measures.oracle.LinearOracle;
import org.vaezoo.measures.oracle.OracleColumns;

/**
 * Rate, distortion, bounds on log p(x), the use of units, floors and a first verdict: what every
 * trial is measured by, so that no spec lists it. Its settings are the spec's {@code evaluation}.
 *
 * <p>The table {@code rate_distortion} has a row a split, {@code groups} one a latent group, {@code
 * units} one a unit, {@code floors} one a model without latents, {@code oracle} one a quantity that
 * a linear model has in closed form.
 */
@PartType(RateDistortionSpec.TYPE)
@Doc("Rate, distortion, bounds and units: what every trial is measured by.")
public record RateDistortionSpec(@Doc("What is measured.") EvaluationSpec evaluation)
    implements MeasureSpec {

  /** Its type, which no spec names. */
  public static final String TYPE = "rate-distortion";

  @Override
  public String table() {
    return EvaluationTables.RATE_DISTORTION.table();
  }

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public Findings measure(Subject subject) {
    VarianceBounds.check(subject.model().scalars());
    Findings findings = new Findings();
    for (SplitName split : evaluation.splits()) {
      Subject kept = subject.keeping(subject.kept().under(split.label()));
      add(findings, split, kept, evaluated(kept, split, settings(subject)));
    }
    return findings;
  }

  /** A split without bounds and images, as it is looked at in the course of training. */
  public SplitMeasures inBrief(Subject subject, SplitName split) {
    return evaluated(subject, split, settings(subject).inBrief());
  }

  private static SplitMeasures evaluated(
      Subject subject, SplitName split, EvaluationSettings settings) {
    return Evaluation.of(subject.model(), subject.passes(subject.split(split)), settings);
  }

  private void add(Findings findings, SplitName split, Subject subject, SplitMeasures measures) {
    String name = split.label();
    ModelSpec spec = subject.training().requiredModel();
    CodeLength lengths =
        CodeLength.of(measures.dimensions(), spec.likelihood().isDensity(), subject.split(split));
    SplitFloors floors = subject.floors(split);
    findings.add(EvaluationTables.RATE_DISTORTION, row(subject, name, measures, floors, lengths));
    FloorRows.flag(name, measures, floors).ifPresent(findings::flag);
    findings.addAll(EvaluationTables.GROUPS, SplitRows.groups(name, measures, lengths));
    findings.addAll(EvaluationTables.UNITS, SplitRows.units(name, measures));
    findings.addAll(EvaluationTables.FLOORS, FloorRows.all(name, floors, lengths));
    SplitRows.images(name, measures).ifPresent(findings::add);
    if (split == SplitName.TRAIN && evaluation.oracle()) {
      LinearOracle oracle = new LinearOracle(subject, spec.fixedVariance());
      findings.addAll(OracleColumns.SCHEMA, oracle.rows(measures));
    }
  }

  private static Row row(
      Subject subject,
      String split,
      SplitMeasures measures,
      SplitFloors floors,
      CodeLength lengths) {
    Row row = SplitRows.rateDistortion(split, measures, lengths);
    row.put(EvaluationColumns.DATA, subject.data().name());
    row.put(EvaluationColumns.BINARIZATION, subject.data().label());
    row.putNumbers(subject.model().scalars());
    subject
        .training()
        .requiredModel()
        .codePrior()
        .ifPresent(prior -> CodePriorCells.put(row, prior, measures));
    FloorRows.beside(row, measures, floors, lengths);
    VerdictCells.put(
        row, measures, subject.model().objective().rateWeight(subject.training().end()), floors);
    return row;
  }

  private EvaluationSettings settings(Subject subject) {
    return new EvaluationSettings(
        subject.seed(),
        evaluation.importanceSamples(),
        evaluation.images(),
        evaluation.priorSamples());
  }
}
