package org.vaezoo.experiments.baseline;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.measures.representation.ClassifierProbe;
import org.vaezoo.measures.representation.ProbeColumns;
import org.vaezoo.measures.samples.SampleColumns;

/**
 * Baselines on the data of a trial, trained on its training split and judged on its test split. The
 * table {@code baselines} has a row each: {@code pca} and {@code autoencoder} with the squared
 * error of an example, summed over its dimensions, and the columns of the probe; {@code gan} with
 * the columns of samples. None has a rate or a bound: principal components and the autoencoder have
 * points for posteriors, the adversarial network has no posterior at all.
 *
 * <p>They depend on the data and these settings alone, not on the model: one trial of an experiment
 * is enough to ask for them.
 */
@PartType("baselines")
@Doc("Principal components, a deterministic autoencoder and a small GAN on the same data.")
public record BaselinesSpec(
    @Doc("Units of the codes, and numbers of noise of the GAN.")
        @Default("20")
        @Range(min = 1, max = 1 << 16)
        int units,
    @Doc("Units of each hidden layer, inwards; outwards they come in reverse.")
        @Default("[200]")
        @Range(min = 1, max = 1 << 16)
        List<Integer> hidden,
    @Doc("Passes over the training split.") @Default("10") @Range(min = 1, max = 1_000_000)
        int epochs,
    @Doc("Examples of a step.") @Default("100") @Range(min = 1, max = 1_000_000) int batchSize,
    @Doc("Seed of initial weights, data order and noise.") @Default("1") long seed,
    @Doc("Examples of each split at most that the probe sees.")
        @Default("10000")
        @Range(min = 1, max = 100_000_000)
        int probeExamples,
    @Doc("Penalty of the probe.") @Default("0.0001") @Range(min = 0, minOpen = true, max = 1e6)
        double penalty,
    @Doc("Neighbours of the probe.") @Default("15") @Range(min = 1, max = 1_000_000) int neighbors,
    @Doc("How the samples of the GAN are judged.") @Default("{}") SampleSettings samples)
    implements MeasureSpec {

  private static final Column BASELINE = Column.text("baseline", "pca, autoencoder or gan");

  /** Its table. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial(
              "baselines",
              "a baseline",
              TrialColumns.SPLIT,
              BASELINE,
              GroupColumns.UNITS,
              CoderJudge.SQUARED_ERROR)
          .with(ProbeColumns.JUDGEMENT)
          .with(SampleColumns.JUDGEMENT);

  public BaselinesSpec {
    hidden = List.copyOf(hidden);
  }

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return SCHEMA.table();
  }

  @Override
  public void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {
    if (units > input.example().size()) {
      problems.add(
          pointer + "/units",
          "expected at most the "
              + input.example().size()
              + " dimensions of an example, found "
              + units);
    }
    if (batchSize > input.trainingExamples()) {
      problems.add(
          pointer + "/batchSize",
          "expected at most the "
              + input.trainingExamples()
              + " training examples, found "
              + batchSize);
    }
    if (neighbors > Math.min(probeExamples, input.trainingExamples())) {
      problems.add(pointer + "/neighbors", "expected at most the examples that the probe sees");
    }
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return subject.data().train().kind() == DataKind.TOKEN
        ? Optional.of("the baselines read numbers, and the examples are tokens")
        : Optional.empty();
  }

  @Override
  public Findings measure(Subject subject) {
    Findings findings = new Findings();
    Baselines baselines = new Baselines(this, subject);
    CoderJudge judge =
        new CoderJudge(subject, new ClassifierProbe(penalty, neighbors), probeExamples);
    subject.progress().accept("principal components");
    findings.add(SCHEMA, row("pca").putAll(judge.judge(baselines.pca(), units)));
    findings.add(SCHEMA, row("autoencoder").putAll(baselines.autoencoder(judge)));
    if (samples.spec().notApplicable(subject).isEmpty() && baselines.isWithinOne()) {
      findings.add(SCHEMA, row("gan").putAll(baselines.adversarial()));
    }
    return findings;
  }

  private Row row(String baseline) {
    return new Row()
        .put(TrialColumns.SPLIT, "test")
        .put(BASELINE, baseline)
        .put(GroupColumns.UNITS, units);
  }
}
