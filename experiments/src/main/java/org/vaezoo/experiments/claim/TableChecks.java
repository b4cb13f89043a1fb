package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnType;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.table.Tables;

/** Whether tables and columns that claims name are those of the zoo, and will be written. */
final class TableChecks {

  private final SweptTrials swept;
  private final Problems problems;

  TableChecks(SweptTrials swept, Problems problems) {
    this.swept = swept;
    this.problems = problems;
  }

  /** The column that is named; empty, and a problem, where there is none. */
  Optional<Column> column(Cells cells, String pointer) {
    Optional<Schema> schema = MeasuredTables.find(cells.table());
    if (schema.isEmpty()) {
      problems.add(pointer + "/table", unknownTable(cells.table()));
      return Optional.empty();
    }
    measured(cells.table(), pointer);
    Optional<Column> column = schema.get().column(cells.column());
    if (column.isEmpty()) {
      problems.add(
          pointer + "/column",
          "unknown column '"
              + cells.column()
              + "' of "
              + cells.table()
              + ".csv; "
              + SettingChecks.guess(cells.column(), schema.get().names())
              + "known are those of: vaezoo list columns "
              + cells.table());
    }
    return column;
  }

  private static String unknownTable(String table) {
    return Tables.installed().schema(table).isPresent()
        ? "the rows of "
            + table
            + ".csv are of no trial; claims read "
            + String.join(", ", MeasuredTables.names())
        : Nearest.unknown("table", table, MeasuredTables.names());
  }

  /** A table that a measure writes is there if some trial is measured by it. */
  private void measured(String table, String pointer) {
    List<String> measures = MeasuredTables.measuresOf(table);
    boolean written =
        swept.all().stream()
            .flatMap(trial -> trial.spec().allMeasures().stream())
            .anyMatch(measure -> measure.table().equals(table));
    if (!measures.isEmpty() && !written) {
      problems.add(
          pointer + "/table",
          "no trial is measured by what writes "
              + table
              + ".csv; expected among the measures of the spec: "
              + String.join(" or ", measures));
    }
  }

  /** Notes what no cell of a type can be. */
  void value(ColumnType type, JsonNode value, String pointer) {
    for (String text : Conditions.texts(value)) {
      if (type.parse(text).isEmpty()) {
        problems.add(pointer, "expected a cell of type " + type.word() + ", found " + text);
      }
    }
  }
}
