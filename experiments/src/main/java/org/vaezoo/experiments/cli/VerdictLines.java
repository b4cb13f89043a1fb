package org.vaezoo.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.claim.LedgerColumns;

/** The verdicts on a paper, for a person. */
final class VerdictLines {

  private VerdictLines() {}

  /** A line a claim: verdict, name, our number, what decides. */
  static List<String> of(List<Row> verdicts) {
    List<List<String>> rows = new ArrayList<>();
    verdicts.forEach(row -> rows.add(shown(row)));
    return rows.isEmpty() ? List.of() : TextTable.lines(rows);
  }

  private static List<String> shown(Row row) {
    boolean control = row.cell(LedgerColumns.CONTROL).orElseThrow().equals(true);
    return List.of(
        row.cell(LedgerColumns.VERDICT).orElseThrow() + (control ? " (control)" : ""),
        row.cell(LedgerColumns.CLAIM).orElseThrow().toString(),
        row.cell(LedgerColumns.OURS)
            .map(ours -> String.format(Locale.ROOT, "%.6g", (Double) ours))
            .orElse("-"),
        row.cell(LedgerColumns.REASON).orElse("").toString());
  }

  /** Whether another verdict came out than has to. */
  static boolean holdSurprises(List<Row> verdicts) {
    return verdicts.stream()
        .anyMatch(
            row -> row.cell(LedgerColumns.EXPECTED).filter(cell -> cell.equals(false)).isPresent());
  }
}
