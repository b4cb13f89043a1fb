package org.vaezoo.measures.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;

class ImputationSpecTest {

  private static final ImputationSpec SPEC = new ImputationSpec(List.of(0.4), true, 6, 64);

  private static double error(List<Row> rows, int row) {
    return (double) rows.get(row).cells().get("squared_error");
  }

  @Test
  void aTrainedModelFillsInBetterThanOneThatIsNot() {
    try (TinySubject trained = new TinySubject(DataKind.BINARY, 160);
        TinySubject begun = new TinySubject(DataKind.BINARY, 1)) {
      List<Row> rows = SPEC.measure(trained.subject()).tables().get("imputation");
      assertThat(rows)
          .extracting(row -> row.cells().get("pattern") + " " + row.cells().get("step"))
          .startsWith("random 0", "random 1")
          .endsWith("left_half 5", "left_half 6")
          .hasSize(14);
      assertThat(rows.get(0).cells())
          .containsEntry("split", "test")
          .containsEntry("missing", 0.4)
          .containsEntry("examples", 64L);
      List<Row> others = SPEC.measure(begun.subject()).tables().get("imputation");
      assertThat(error(others, 0)).isEqualTo(error(rows, 0));
      assertThat(error(rows, 6)).isLessThan(0.9 * error(others, 6));
    }
  }

  @Test
  void theErrorOfTheFirstRowIsThatOfTheMeanImage() {
    try (TinySubject tiny = new TinySubject(DataKind.BINARY, 1)) {
      List<Row> rows =
          new ImputationSpec(List.of(0.999), false, 1, 64)
              .measure(tiny.subject())
              .tables()
              .get("imputation");
      double variance = 0;
      for (double p : tiny.data().train().mean()) {
        variance += p * (1 - p) / 16;
      }
      assertThat(rows).hasSize(2);
      assertThat(error(rows, 0)).isBetween(0.97 * variance, 1.03 * variance);
    }
  }

  @Test
  void tokensAreNoPixels() {
    try (TinySubject tiny = new TinySubject(DataKind.COUNT, 1)) {
      assertThat(SPEC.notApplicable(tiny.subject()))
          .contains("a token or a count that is missing has no mean to begin with");
    }
  }
}
