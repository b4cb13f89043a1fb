package org.vaezoo.measures.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;

class SamplesSpecTest {

  private static final ClassifierSettings SMALL = new ClassifierSettings(List.of(16, 8), 300, 1);
  private static final SamplesSpec SPEC = new SamplesSpec(32, 3, SMALL);

  @Test
  void meansDrawsAndTheOtherHalfOfTheDataAreJudgedAlike() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 160)) {
      List<Row> rows = SPEC.measure(tiny.subject()).tables().get("samples");
      assertThat(rows)
          .extracting(row -> row.cells().get("source"))
          .containsExactly("mean", "draw", "data");
      Map<String, Object> data = rows.get(2).cells();
      assertThat((double) data.get("classifier_accuracy")).isGreaterThan(0.85);
      for (Row row : rows) {
        assertThat(row.cells()).containsEntry("examples", 32L).containsEntry("features", 8L);
        assertThat((double) data.get("classifier_frechet"))
            .isLessThanOrEqualTo((double) row.cells().get("classifier_frechet"));
      }
      Map<String, Object> means = rows.get(0).cells();
      assertThat((double) means.get("high_frequency_power_ratio")).isLessThan(0.9);
    }
  }

  @Test
  void theSameCallGivesTheSameNumbersWithoutTrainingAgain() {
    try (TinySubject one = new TinySubject(DataKind.UNIT_INTERVAL, 20);
        TinySubject same = new TinySubject(DataKind.UNIT_INTERVAL, 20)) {
      assertThat(SPEC.measure(one.subject()).tables().get("samples"))
          .usingRecursiveComparison()
          .isEqualTo(SPEC.measure(same.subject()).tables().get("samples"));
    }
  }

  /** Images of one value are far from the data, all alike, and of one class. */
  @Test
  void blankSamplesAreFoundOut() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1);
        SampleJudge judge = new SampleJudge(SMALL, 32, 3, tiny.subject())) {
      Map<String, Object> blank =
          judge.judge(new Images(new float[32 * 16], new Shape(1, 4, 4))).cells();
      Map<String, Object> data = judge.judge(judge.otherImages()).cells();
      assertThat((double) blank.get("classifier_frechet"))
          .isGreaterThan(2 * (double) data.get("classifier_frechet"));
      assertThat(blank).containsEntry("feature_distance", 0.0);
      assertThat(blank).containsEntry("high_frequency_power_ratio", 0.0);
      assertThat((double) blank.get("classifier_recall"))
          .isLessThan((double) data.get("classifier_recall"));
      assertThatThrownBy(() -> judge.judge(new Images(new float[16], new Shape(1, 4, 4))))
          .hasMessageContaining("expected 32, as many as data, found 1");
    }
  }

  /** The same images, said to be something else. */
  private record Said(DataSource source, DataKind kind, Optional<int[]> labels)
      implements ViewedSource {}

  @Test
  void tokensAndImagesWithoutLabelsAreNotApplicableWithTheReason() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1)) {
      DataSource images = tiny.data().train();
      assertThat(SPEC.notApplicable(tiny.subject())).isEmpty();
      assertThat(reason(tiny, new Said(images, DataKind.TOKEN, images.labels())))
          .contains("the classifier reads numbers, and the examples are tokens");
      assertThat(reason(tiny, new Said(images, DataKind.BINARY, Optional.empty())))
          .contains("no classifier can be trained: the examples of other have no labels");
    }
  }

  private static Optional<String> reason(TinySubject tiny, DataSource images) {
    DataSets sets = new DataSets("other", "real", "digest", images, images, images);
    return SPEC.notApplicable(tiny.subject(sets));
  }
}
