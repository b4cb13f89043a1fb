package org.vaezoo.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.testing.TinySubject;
import org.vaezoo.core.verdict.RuleThresholds;
import org.vaezoo.measures.aggregate.AggregateSpec;
import org.vaezoo.measures.annealed.AnnealedSpec;
import org.vaezoo.measures.collapse.CollapseSpec;
import org.vaezoo.measures.collapse.ConfirmSpec;
import org.vaezoo.measures.gaps.GapsSpec;
import org.vaezoo.measures.samples.ClassifierSettings;
import org.vaezoo.measures.samples.SamplesSpec;

/**
 * A measurement that is stopped after each of its blocks, and begun again with what was kept, finds
 * what an undisturbed one finds, bit for bit, and computes no block twice; by native programs too,
 * which find what the model's own code finds.
 */
class KeptBlocksTest {

  private static final SplitName TEST = SplitName.TEST;

  /**
   * A measurement.
   *
   * @param blocks that it has at least
   */
  record Case(String name, int blocks, Function<Subject, Object> measure) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(MeasureSpec spec, int blocks) {
    return new Case(
        spec.table(),
        blocks,
        subject -> {
          Map<String, List<Map<String, Object>>> cells = new LinkedHashMap<>();
          spec.measure(subject)
              .tables()
              .forEach(
                  (table, rows) ->
                      cells.put(table, rows.stream().map(row -> row.cells()).toList()));
          return cells;
        });
  }

  static Stream<Case> cases() {
    EvaluationSettings evaluation = new EvaluationSettings(1, List.of(1, 200), 60, List.of(1, 30));
    return Stream.of(
        new Case(
            "evaluation",
            5,
            subject ->
                Evaluation.of(subject.model(), subject.passes(subject.data().test()), evaluation)
                    .bounds()),
        of(new AnnealedSpec(TEST, 20, 100, 3, 2, 10), 6),
        of(new GapsSpec(TEST, 30, 50, 0.01, 0.02, 60, 1, 20, 50, 25, 3, 2), 6),
        of(new CollapseSpec(TEST, 60, 30, 3, 5, 100, RuleThresholds.DEFAULTS), 14),
        of(new ConfirmSpec(TEST, 20, 10), 1),
        of(new AggregateSpec(TEST, Optional.empty()), 1));
  }

  /** A process remembers the classifier of its samples: these are measured by one test alone. */
  static Stream<Case> casesAndSamples() {
    Case samples = of(new SamplesSpec(20, 3, new ClassifierSettings(List.of(8, 4), 3, 17)), 1);
    return Stream.concat(cases(), Stream.of(samples));
  }

  @ParameterizedTest
  @MethodSource("casesAndSamples")
  void whatIsStoppedAfterEachBlockFindsTheSame(Case each) {
    assertSame(each, StepMode.EAGER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsStoppedAfterEachBlockOfNativeProgramsFindsTheSame(Case each) {
    assertSame(each, StepMode.COMPILED);
  }

  /** Programs of its own, as a process has that begins again. */
  private static Subject subject(TinySubject tiny, StepMode mode) {
    Subject subject = tiny.subject();
    return subject.computedBy(
        Evaluator.of(mode, subject.model(), subject.manager(), KeptBlocksTest::refuse));
  }

  private static void refuse(String note) {
    throw new AssertionError(note);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nativeProgramsFindWhatTheModelsOwnCodeFinds(Case each) {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 8)) {
      assertThat(each.measure().apply(subject(tiny, StepMode.COMPILED)))
          .usingRecursiveComparison()
          .withComparatorForType(new DoubleComparator(1e-4), Double.class)
          .isEqualTo(each.measure().apply(subject(tiny, StepMode.EAGER)));
    }
  }

  private static void assertSame(Case each, StepMode mode) {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 8)) {
      OneBlock kept = new OneBlock();
      Optional<Object> found = Optional.empty();
      while (found.isEmpty()) {
        kept.computes = 0;
        try {
          found = Optional.of(each.measure().apply(subject(tiny, mode).keeping(kept)));
        } catch (Stopped stopped) {
          assertThat(kept.computes).isEqualTo(1);
        }
      }
      assertThat(found.get()).isEqualTo(each.measure().apply(subject(tiny, mode)));
      assertThat(kept.computed).doesNotHaveDuplicates();
      assertThat(kept.computed).hasSizeGreaterThanOrEqualTo(each.blocks());
    }
  }

  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Computes one block, then stops at the next one that it has not kept. */
  private static final class OneBlock implements KeptBlocks {

    private final Map<String, List<double[]>> kept = new LinkedHashMap<>();
    private final List<String> computed = new ArrayList<>();
    private int computes;

    @Override
    public List<double[]> block(String name, Supplier<List<double[]>> work) {
      if (!kept.containsKey(name)) {
        if (computes == 1) {
          throw new Stopped();
        }
        computed.add(name);
        computes++;
        kept.put(name, work.get());
      }
      return kept.get(name);
    }
  }
}
