package org.vaezoo.experiments.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.compare.MeasuredRow;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.measures.collapse.CollapseColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/**
 * The verdict on collapse that a page gives of each trial and split: that of the table {@code
 * collapse}, else that of the evaluation, which is by the same rules. Where no trial has a verdict
 * by the rules of now the page shows, as history, the one by earlier rules that has most evidence;
 * verdicts by different rules never stand in one column.
 *
 * @param column the column that is shown
 * @param measured verdicts of that column in the table {@code collapse}, by trial and split
 */
record Verdicts(Column column, Map<String, String> measured) {

  /** By the rules of now; by decision 8; by the activity of units alone. */
  private static final List<Column> COLUMNS =
      List.of(
          VerdictColumns.VERDICT,
          CollapseColumns.EARLIER_VERDICT,
          EvaluationColumns.EARLIER_VERDICT);

  Verdicts {
    measured = Ordered.copyOf(measured);
  }

  static Verdicts of(ResultTables results) throws IOException {
    for (Column column : COLUMNS) {
      Map<String, String> measured = measured(results, column);
      boolean evaluated = results.measured().anyMatch(row -> row.row().text(column).isPresent());
      if (!measured.isEmpty() || evaluated) {
        return new Verdicts(column, measured);
      }
    }
    return new Verdicts(COLUMNS.get(0), Map.of());
  }

  private static Map<String, String> measured(ResultTables results, Column column)
      throws IOException {
    Map<String, String> measured = new LinkedHashMap<>();
    for (ResultRow row : results.table(CollapseColumns.SCHEMA).rows()) {
      row.text(column)
          .ifPresent(
              verdict ->
                  measured.put(
                      key(row.text(TrialColumns.TRIAL), row.text(TrialColumns.SPLIT)), verdict));
    }
    return measured;
  }

  private static String key(Optional<String> trial, Optional<String> split) {
    return trial.orElse("") + " " + split.orElse("");
  }

  /** What the column is called. */
  String heading() {
    return column.heading();
  }

  /** The verdict on a split of a trial, where there is one. */
  Optional<String> of(MeasuredRow row) {
    String key = key(Optional.of(row.trial().id()), Optional.of(row.split()));
    return Optional.ofNullable(measured.get(key)).or(() -> row.row().text(column));
  }
}
