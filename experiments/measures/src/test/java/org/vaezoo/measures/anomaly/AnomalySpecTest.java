package org.vaezoo.measures.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.set.MnistSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;

class AnomalySpecTest {

  /** The same images with dark and bright exchanged. */
  private record Negative(DataSource source) implements ViewedSource {

    @Override
    public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
      Batch batch = source.batch(rows, dataNoise, manager, type);
      return Batch.of(batch.x().neg().add(1), batch.index());
    }
  }

  private static DataSets all(DataSource source) {
    return new DataSets("others", "real", "digest", source, source, source);
  }

  private static Map<String, Object> cells(List<Row> rows, String score) {
    return rows.stream()
        .map(Row::cells)
        .filter(cells -> cells.get("score").equals(score))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void negativesOfTheImagesAreStrangeToATrainedModel() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 160)) {
      Subject subject = tiny.subject(tiny.data(), set -> all(new Negative(tiny.data().test())));
      AnomalySpec spec = new AnomalySpec(new OtherSet(new MnistSpec()), 5);
      assertThat(spec.notApplicable(subject)).isEmpty();
      List<Row> rows = spec.measure(subject).tables().get("anomaly");
      assertThat(rows).hasSize(4);
      assertThat((double) cells(rows, "negative_elbo").get("auroc")).isGreaterThan(0.95);
      assertThat((double) cells(rows, "reconstruction").get("auroc")).isGreaterThan(0.95);
    }
  }

  @Test
  void theSameImagesAreNotStrange() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 10)) {
      List<Row> rows =
          new AnomalySpec(new OtherSet(new MnistSpec()), 2)
              .measure(tiny.subject())
              .tables()
              .get("anomaly");
      for (Row row : rows) {
        assertThat(row.cells()).containsEntry("auroc", 0.5);
        assertThat((double) row.cells().get("average_precision")).isCloseTo(0.5, within(1e-12));
      }
    }
  }

  /** The evaluation of every trial is the independent reference: its draw is the first here. */
  @Test
  void theScoresOfOneDrawAverageToTheEvaluationOfTheSplit() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 30)) {
      Subject subject = tiny.subject();
      AnomalyScores scores = AnomalyScores.of(subject, subject.data().test(), 1);
      SplitMeasures measures =
          Evaluation.of(
              subject.model(),
              subject.data().test(),
              new EvaluationSettings(subject.seed(), List.of(1), 64),
              subject.manager(),
              subject.type());
      assertThat(scores.mean(AnomalyScores.Score.RECONSTRUCTION))
          .isCloseTo(measures.distortion().mean(), within(1e-4));
      assertThat(scores.mean(AnomalyScores.Score.NEGATIVE_ELBO))
          .isCloseTo(-measures.elbo().mean(), within(1e-4));
      assertThat(scores.mean(AnomalyScores.Score.RATE))
          .isCloseTo(measures.rate().mean(), within(1e-4));
      assertThat(scores.mean(AnomalyScores.Score.NEGATIVE_IMPORTANCE_BOUND))
          .isCloseTo(-measures.bounds().get(0).nats().mean(), within(1e-4));
    }
  }

  @Test
  void moreDrawsAreOtherDrawsOfTheSameExamples() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 30)) {
      Subject subject = tiny.subject();
      double[] few =
          AnomalyScores.of(subject, subject.data().test(), 1).of(AnomalyScores.Score.RATE);
      double[] many =
          AnomalyScores.of(subject, subject.data().test(), 300).of(AnomalyScores.Score.RATE);
      assertThat(many).containsExactly(few, within(1e-3)); // the rate is exact, whatever the draw
      AnomalyScores thirty = AnomalyScores.of(subject, subject.data().test(), 30);
      assertThat(thirty.mean(AnomalyScores.Score.NEGATIVE_IMPORTANCE_BOUND))
          .isLessThan(thirty.mean(AnomalyScores.Score.NEGATIVE_ELBO));
    }
  }

  @Test
  void classesThatTheModelWasTrainedOnAreRefused() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1)) {
      AnomalySpec spec = new AnomalySpec(new OtherClasses(List.of(1)), 1);
      assertThat(spec.notApplicable(tiny.subject()))
          .contains("the model was trained on examples of class 1");
      DataSource zeros = without(tiny.data().train(), 1);
      DataSets held = new DataSets("held", "real", "digest", zeros, zeros, tiny.data().test());
      assertThat(spec.notApplicable(tiny.subject(held))).isEmpty();
      Row row = spec.measure(tiny.subject(held)).tables().get("anomaly").get(0);
      long inside = (long) row.cells().get("inlier_examples");
      long outside = (long) row.cells().get("outlier_examples");
      assertThat(inside).isEqualTo(zeros.size());
      assertThat(inside + outside).isEqualTo(64);
    }
  }

  @Test
  void classesThatTrainingLacksAreFoundWhereNoneAreSaid() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1)) {
      AnomalySpec spec = new AnomalySpec(new OtherClasses(List.of()), 1);
      assertThat(spec.notApplicable(tiny.subject()).orElseThrow())
          .startsWith("the model was trained on examples of every class of the test split");
      DataSource zeros = without(tiny.data().train(), 1);
      DataSets held = new DataSets("held", "real", "digest", zeros, zeros, tiny.data().test());
      Row row = spec.measure(tiny.subject(held)).tables().get("anomaly").get(0);
      assertThat(row.cells())
          .containsEntry("outliers", "classes [1]")
          .containsEntry("inlier_examples", (long) zeros.size())
          .containsEntry("outlier_examples", 64L - zeros.size());
    }
  }

  @Test
  void outliersOfAnotherShapeOrKindAreRefused() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1);
        TinySubject grey = new TinySubject(DataKind.GREY, 1)) {
      AnomalySpec spec = new AnomalySpec(new OtherSet(new MnistSpec()), 1);
      assertThat(spec.notApplicable(tiny.subject(tiny.data(), set -> grey.data())))
          .contains(
              "the outliers are grey numbers of shape (1, 4, 4), the model's examples binary"
                  + " numbers of shape (1, 4, 4)");
    }
  }

  @Test
  void badClassesAreSaidWhenTheSpecIsRead() {
    Problems problems = new Problems();
    InputDescription input =
        new InputDescription(
            new Shape(1, 4, 4),
            DataKind.BINARY,
            64,
            OptionalInt.empty(),
            SideInformation.labels(2, 64));
    new AnomalySpec(new OtherClasses(List.of(1, 2)), 1).check(input, null, "/measures/0", problems);
    assertThat(problems.all())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo("/measures/0/outliers/classes/1");
              assertThat(problem.message()).isEqualTo("expected a class of 0 to 1, found 2");
            });
  }

  private static DataSource without(DataSource source, int label) {
    int[] labels = source.labels().orElseThrow();
    return Subset.of(source, row -> labels[row] != label, labels.length, 1);
  }
}
