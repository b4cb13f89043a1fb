package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.measures.ratedistortion.BoundColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

class VariantTableTest {

  private static Row row(String trial) {
    return new Row().put(TrialColumns.TRIAL, trial).put(VariantColumns.VARIANT, "vae");
  }

  private static String verdict(Row row) {
    return (String) row.cells().get("collapse_v2");
  }

  @Test
  void aRowNamesThePaperAndTheLargestBound() {
    Row measured =
        row("a1")
            .put(new GivenName("training.seed"), 2L)
            .put(TrialColumns.SPLIT, "test")
            .put(EvaluationColumns.RATE.mean(), 3.5)
            .put(BoundColumns.IMPORTANCE.bound(1).mean(), -9.0)
            .put(BoundColumns.IMPORTANCE.bound(10).mean(), -8.0)
            .put(BoundColumns.IMPORTANCE.bound(10).error(), 0.5)
            .put(EvaluationColumns.EARLIER_VERDICT, "healthy")
            .put(TrialColumns.STATUS, "FINISHED")
            .put(EvaluationColumns.PARAMETERS, 12)
            .put(EvaluationColumns.SECONDS, 1.5);
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
    Row train = row("a").put(TrialColumns.SPLIT, "train");
    Row test = row("a").put(TrialColumns.SPLIT, "test");
    Row other = row("b").put(TrialColumns.SPLIT, "test");
    Row lag =
        new Row()
            .put(TrialColumns.TRIAL, "a")
            .put(TrialColumns.SPLIT, "test")
            .put(VerdictColumns.VERDICT, "encoder lag");
    Row failed = new Row().put(TrialColumns.TRIAL, "b").put(TrialColumns.STATUS, "FAILED");
    List<Row> collapse = List.of(lag, failed);
    assertThat(VariantTable.rows(List.of(train, test, other), collapse))
        .extracting(VariantTableTest::verdict)
        .containsExactly(null, "encoder lag", null);
    test.put(VerdictColumns.VERDICT, "needs the measure: encoder lag or healthy");
    assertThat(verdict(VariantTable.rows(List.of(train, test, other), collapse).get(1)))
        .isEqualTo("encoder lag");
    assertThat(verdict(VariantTable.rows(List.of(test), List.of()).get(0)))
        .startsWith("needs the measure");
  }

  @Test
  void aFailedTrialHasItsRow() {
    Row failed = row("b2").put(TrialColumns.STATUS, "DIVERGED_NUMERIC");
    assertThat(VariantTable.rows(List.of(failed), List.of()).get(0).cells())
        .containsEntry("status", "DIVERGED_NUMERIC");
  }

  @Test
  void otherSweepsHaveNoComparison() {
    assertThat(
            VariantTable.fits(
                List.of(
                    new Row()
                        .put(TrialColumns.TRIAL, "a")
                        .put(new GivenName("objective.beta"), 1L))))
        .isFalse();
    assertThat(VariantTable.fits(List.of(row("a")))).isTrue();
  }
}
