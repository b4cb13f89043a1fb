package org.vaezoo.measures.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;

class ProbeSpecTest {

  private static final ProbeSpec PROBE = new ProbeSpec(64, 40, 1e-3, 5);

  /** The same images, of which nobody knows the class. */
  private record WithoutLabels(DataSource source) implements ViewedSource {

    @Override
    public Optional<int[]> labels() {
      return Optional.empty();
    }
  }

  @Test
  void aGaussianPosteriorHasARowForItsDrawAndOneForItsMean() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 60)) {
      Findings findings = PROBE.measure(tiny.subject());
      List<Row> rows = findings.tables().get("probe");
      assertThat(rows).extracting(row -> row.cells().get("code")).containsExactly("draw", "mean");
      for (Row row : rows) {
        Map<String, Object> cells = row.cells();
        assertThat(cells).containsEntry("train_examples", 64L).containsEntry("test_examples", 40L);
        assertThat(cells).containsEntry("encoding", "numbers").containsEntry("width", 4L);
        assertThat((double) cells.get("probe_train_accuracy"))
            .isGreaterThanOrEqualTo((double) cells.get("majority_share") - 0.1);
      }
    }
  }

  @Test
  void theSameCallGivesTheSameNumbers() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 10)) {
      assertThat(PROBE.measure(tiny.subject()).tables().get("probe"))
          .usingRecursiveComparison()
          .isEqualTo(PROBE.measure(tiny.subject()).tables().get("probe"));
    }
  }

  @Test
  void dataWithoutLabelsAreNotApplicableWithTheReason() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1)) {
      DataSource blank = new WithoutLabels(tiny.data().train());
      DataSets sets = new DataSets("blank", "real", "digest", blank, blank, blank);
      assertThat(PROBE.notApplicable(tiny.subject())).isEmpty();
      assertThat(PROBE.notApplicable(tiny.subject(sets)))
          .contains("the examples of blank have no labels");
    }
  }

  /** A model that reads the label would hand it to the probe. */
  @Test
  void theModelIsShownNoLabel() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1)) {
      var batch =
          tiny.data()
              .train()
              .batch(
                  new int[] {0, 1, 2},
                  new DataNoise.Evaluation(1),
                  tiny.subject().manager(),
                  tiny.subject().type());
      assertThat(batch.unlabelled().label().orElseThrow().toIntArray()).containsOnly(-1);
      assertThat(batch.label().orElseThrow().toIntArray()).doesNotContain(-1);
    }
  }
}
