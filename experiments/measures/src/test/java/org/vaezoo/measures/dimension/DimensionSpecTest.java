package org.vaezoo.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.testing.TinySubject;

class DimensionSpecTest {

  private static final DimensionSpec SPEC = new DimensionSpec(0.2, 1, 8, 64, 1, List.of(0.5));

  private static List<Row> rows(DimensionSpec spec, TinySubject tiny) {
    return spec.measure(tiny.subject()).tables().get("dimension");
  }

  @Test
  void dataNoiseMeansAndDrawsAreRows() {
    try (TinySubject tiny = new TinySubject(DataKind.UNIT_INTERVAL, 40)) {
      assertThat(SPEC.notApplicable(tiny.subject())).isEmpty();
      assertThat(rows(SPEC, tiny))
          .extracting(row -> row.cells().get("source") + " " + row.cells().get("noise"))
          .containsExactly("data 0.0", "data 0.5", "mean 0.0", "draw 0.0");
      for (Row row : rows(SPEC, tiny)) {
        assertThat(row.cells())
            .containsEntry("split", "test")
            .containsEntry("points", 64L)
            .containsEntry("least_radius", 0.2);
      }
    }
  }

  /** In 16 dimensions noise of 0.5 puts no two points within 0.2 of each other. */
  @Test
  void aSlopeOfTooFewPairsIsNotSaid() {
    try (TinySubject tiny = new TinySubject(DataKind.UNIT_INTERVAL, 1)) {
      Map<String, Object> noisy = rows(SPEC, tiny).get(1).cells();
      assertThat(noisy).containsEntry("least_pairs", 0L);
      assertThat(noisy.get("correlation_dimension")).isNull();
    }
  }

  @Test
  void theSameCallGivesTheSameNumbers() {
    DimensionSpec wide = new DimensionSpec(1, 4, 8, 64, 1, List.of(0.1));
    try (TinySubject one = new TinySubject(DataKind.UNIT_INTERVAL, 5);
        TinySubject same = new TinySubject(DataKind.UNIT_INTERVAL, 5)) {
      assertThat(rows(wide, one)).usingRecursiveComparison().isEqualTo(rows(wide, same));
      assertThat((double) rows(wide, one).get(0).cells().get("correlation_dimension")).isPositive();
    }
  }

  @Test
  void aSplitAsShortAsTheWindowHasNoPairs() {
    try (TinySubject tiny = new TinySubject(DataKind.UNIT_INTERVAL, 1)) {
      DimensionSpec late = new DimensionSpec(0.2, 1, 8, 64, 64, List.of());
      assertThat(late.notApplicable(tiny.subject()))
          .contains("the 64 test examples are no more than the window");
    }
  }

  @Test
  void radiiThatDoNotAscendAreRefusedWhenTheSpecIsRead() {
    Problems problems = new Problems();
    new DimensionSpec(2, 1, 8, 64, 1, List.of())
        .check(
            new InputDescription(new Shape(3), DataKind.CONTINUOUS, 64),
            null,
            "/measures/0",
            problems);
    assertThat(problems.all())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo("/measures/0/least");
              assertThat(problem.message())
                  .isEqualTo("expected less than the largest radius 1.0, found 2.0");
            });
  }
}
