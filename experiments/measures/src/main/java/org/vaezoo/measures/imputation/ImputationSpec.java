package org.vaezoo.measures.imputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
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
 * How well missing pixels of the test split are filled in by the {@link ImputationChain} of Rezende
 * et al. (2014). The table {@code imputation} has a row for each step: the squared error of the
 * means of p(x|z) on the missing numbers, averaged over those of an example and then over examples;
 * step 0 is the mean of the training split, which every chain begins with. Where pixels are drawn
 * from grey levels the error keeps the noise of the drawing, which no model can know.
 *
 * <p>Deviations from the paper: it shows pictures and no errors; missing pixels begin here with the
 * mean, which is held against what the chain makes of it.
 */
@PartType("imputation")
@Doc("Error on missing pixels that are filled in by encoding and decoding, step by step.")
record ImputationSpec(
    @Doc("Shares of the pixels that are missing, each pixel by chance.")
        @Default("[0.4, 0.6, 0.8]")
        @Range(min = 0.001, max = 0.999)
        List<Double> missing,
    @Doc("Whether the left half of each example is missing besides, where examples are images.")
        @Default("true")
        boolean half,
    @Doc("Steps of the chain.") @Default("15") @Range(min = 1, max = 10_000) int steps,
    @Doc("Examples of the test split at most.") @Default("1000") @Range(min = 1, max = 1_000_000)
        int images)
    implements MeasureSpec {

  public ImputationSpec {
    missing = List.copyOf(missing);
  }

  @Override
  public boolean needsRate() {
    return false;
  }

  @Override
  public String table() {
    return ImputationColumns.SCHEMA.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    DataSource test = subject.data().test();
    if (test.kind() == DataKind.TOKEN || test.kind() == DataKind.COUNT) {
      return Optional.of("a token or a count that is missing has no mean to begin with");
    }
    return test.side().hides()
        ? Optional.of("the model makes a part of an example only")
        : Optional.empty();
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource examples = subject.some(SplitName.TEST, images);
    Findings findings = new Findings();
    for (MissingPixels pixels : patterns(examples)) {
      subject
          .progress()
          .accept("fills in missing pixels: " + pixels.pattern() + " " + pixels.expected());
      add(findings, pixels, errors(subject, examples, pixels));
    }
    return findings;
  }

  private List<MissingPixels> patterns(DataSource examples) {
    boolean images = examples.shape().dimension() == 3;
    Stream<MissingPixels> halves =
        half && images ? Stream.of(MissingPixels.leftHalf()) : Stream.empty();
    return Stream.concat(missing.stream().map(MissingPixels::random), halves).toList();
  }

  /** The error of each step. */
  private List<Moments> errors(Subject subject, DataSource examples, MissingPixels pixels) {
    List<Moments> errors = new ArrayList<>();
    Stream.generate(Moments::new).limit(steps + 1L).forEach(errors::add);
    EvaluationPass passes = subject.passes(examples);
    double[] fill = subject.data().train().mean();
    passes.forEachBlock(
        EvaluationPass.ROWS,
        rows -> {
          ImputationChain chain =
              ImputationChain.begin(subject.model(), passes, rows, pixels, fill);
          add(errors.get(0), chain, chain.state(), rows.length);
          for (int step = 1; step <= steps; step++) {
            add(errors.get(step), chain, chain.step(), rows.length);
          }
        });
    return errors;
  }

  /** Adds the error of each example of which something is missing. */
  private static void add(Moments errors, ImputationChain chain, double[] filled, int examples) {
    double[] known = chain.known();
    boolean[] missing = chain.missing();
    int width = known.length / examples;
    for (int b = 0; b < examples; b++) {
      double sum = 0;
      int count = 0;
      for (int i = b * width; i < (b + 1) * width; i++) {
        if (missing[i]) {
          sum += (filled[i] - known[i]) * (filled[i] - known[i]);
          count++;
        }
      }
      if (count > 0) {
        errors.add(sum / count);
      }
    }
  }

  private static void add(Findings findings, MissingPixels pixels, List<Moments> errors) {
    for (int step = 0; step < errors.size(); step++) {
      findings.add(
          ImputationColumns.SCHEMA,
          new Row()
              .put(TrialColumns.SPLIT, SplitName.TEST.label())
              .put(ImputationColumns.PATTERN, pixels.pattern())
              .put(ImputationColumns.MISSING, pixels.expected())
              .put(ImputationColumns.STEP, step)
              .put(ImputationColumns.EXAMPLES, errors.get(step).estimate().count())
              .put(ImputationColumns.ERROR, errors.get(step).estimate()));
    }
  }
}
