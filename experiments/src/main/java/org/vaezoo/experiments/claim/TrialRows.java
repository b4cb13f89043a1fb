package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.table.Note;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;

/** The rows of each trial in the tables of a results folder, each table read once. */
final class TrialRows {

  private final ResultTables results;
  private final Map<String, ResultTable> tables = new LinkedHashMap<>();
  private final Map<String, Map<String, List<ResultRow>>> byTrial = new LinkedHashMap<>();

  TrialRows(ResultTables results) {
    this.results = results;
  }

  /** The rows of a trial, in their order; none where the table is not there. */
  List<ResultRow> of(String table, RecordedTrial trial) throws IOException {
    if (MeasuredTables.isOfATrial(table)) {
      return table(file(table, trial)).rows();
    }
    if (!byTrial.containsKey(table)) {
      Map<String, List<ResultRow>> grouped = new LinkedHashMap<>();
      for (ResultRow row : table(file(table, trial)).rows()) {
        row.text(TrialColumns.TRIAL)
            .ifPresent(id -> grouped.computeIfAbsent(id, of -> new ArrayList<>()).add(row));
      }
      byTrial.put(table, grouped);
    }
    return byTrial.get(table).getOrDefault(trial.id(), List.of());
  }

  private ResultTable table(String file) throws IOException {
    ResultTable known = tables.get(file);
    if (known == null) {
      known = ResultTable.read(results.folder(), file);
      tables.put(file, known);
    }
    return known;
  }

  private static String file(String table, RecordedTrial trial) {
    String name = table + ".csv";
    return MeasuredTables.isOfATrial(table) ? "trials/" + trial.id() + "/" + name : name;
  }

  /**
   * What was left out of the table of a trial, as a row with a number that is not finite: whose it
   * was is not known.
   */
  List<String> leftOut(String table, RecordedTrial trial) throws IOException {
    return table(file(table, trial)).notes().stream().map(Note::text).toList();
  }

  /**
   * Whether no cell of a trial would be a count of 0: the table has rows of it, none of which says
   * that the measure failed.
   */
  boolean canBeCounted(Cells cells, RecordedTrial trial) throws IOException {
    List<ResultRow> own = of(cells.table(), trial);
    boolean failed =
        !cells.name().text().equals(TrialColumns.MESSAGE.name())
            && own.stream().anyMatch(row -> row.text(TrialColumns.MESSAGE).isPresent());
    boolean hasColumn = table(file(cells.table(), trial)).columns().contains(cells.column());
    return hasColumn && !own.isEmpty() && !failed;
  }

  /** Why a trial has no number: the table is not there, the measure failed, or no row is meant. */
  String whyNone(Cells cells, RecordedTrial trial) throws IOException {
    String file = file(cells.table(), trial);
    ResultTable table = table(file);
    if (table.columns().isEmpty()) {
      return table.notes().stream().map(Note::text).findFirst().orElse(file + ": has no columns");
    }
    if (!table.columns().contains(cells.column())) {
      return file + ": has no column " + cells.column();
    }
    return of(cells.table(), trial).stream()
        .flatMap(row -> row.text(TrialColumns.MESSAGE).stream())
        .findFirst()
        .map(message -> file + ": trial " + trial.id() + ": " + message)
        .orElse(file + ": trial " + trial.id() + ": no row has " + cells.column() + " there");
  }
}
