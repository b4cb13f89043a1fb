package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.table.Row;

class VariantTableTest {

  private static Row row(String trial) {
    return new Row().put("trial", trial).put("variant", "vae");
  }

  private static String verdict(Row row) {
    return (String) row.cells().get("collapse_v2");
  }

  @Test
  void aRowNamesThePaperAndTheLargestBound() {
    Row measured =
        row("a1")
            .put("training.seed", 2)
            .put("split", "test")
            .put("rate_nats", 3.5)
            .put("importance_1_nats", -9.0)
            .put("importance_10_nats", -8.0)
            .put("importance_10_se", 0.5)
            .put("collapse", "healthy")
            .put("status", "FINISHED")
            .put("parameters", 12)
            .put("seconds", 1.5);
    List<Row> rows = VariantTable.rows(List.of(measured), List.of());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).cells())
        .containsEntry("paper", "Kingma and Welling (2014)")
        .containsEntry("importance_10_nats", -8.0);
    assertThat(VariantTable.columns(rows))
        .containsExactly(
            "trial",
            "variant",
            "paper",
            "training.seed",
            "parameters",
            "split",
            "rate_nats",
            "importance_10_nats",
            "importance_10_se",
            "collapse",
            "status",
            "seconds");
    assertThat(rows.get(0).cells()).containsOnlyKeys(VariantTable.columns(rows));
  }

  @Test
  void theVerdictIsThatOfTheSameTrialAndSplit() {
    Row train = row("a").put("split", "train");
    Row test = row("a").put("split", "test");
    Row other = row("b").put("split", "test");
    Row lag = new Row().put("trial", "a").put("split", "test").put("collapse_v2", "encoder lag");
    Row failed = new Row().put("trial", "b").put("status", "FAILED");
    List<Row> collapse = List.of(lag, failed);
    assertThat(VariantTable.rows(List.of(train, test, other), collapse))
        .extracting(VariantTableTest::verdict)
        .containsExactly(null, "encoder lag", null);
    test.put("collapse_v2", "needs the measure: encoder lag or healthy");
    assertThat(verdict(VariantTable.rows(List.of(train, test, other), collapse).get(1)))
        .isEqualTo("encoder lag");
    assertThat(verdict(VariantTable.rows(List.of(test), List.of()).get(0)))
        .startsWith("needs the measure");
  }

  @Test
  void aFailedTrialHasItsRow() {
    Row failed = row("b2").put("status", "DIVERGED_NUMERIC");
    assertThat(VariantTable.rows(List.of(failed), List.of()).get(0).cells())
        .containsEntry("status", "DIVERGED_NUMERIC");
  }

  @Test
  void otherSweepsHaveNoComparison() {
    assertThat(VariantTable.fits(List.of(new Row().put("trial", "a").put("objective.beta", 1))))
        .isFalse();
    assertThat(VariantTable.fits(List.of(row("a")))).isTrue();
  }
}
