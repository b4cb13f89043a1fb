package org.vaezoo.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.table.ColumnList;
import org.vaezoo.experiments.table.Tables;

/** What {@code vaezoo list columns} prints. */
record TableListing(Tables tables) {

  /**
   * The columns of a table, or the tables.
   *
   * @throws BadSpecException if there is no such table
   */
  List<String> lines(Optional<String> table) {
    if (table.isEmpty()) {
      return TextTable.lines(
          tables.schemas().stream()
              .map(schema -> List.of(schema.table(), ColumnList.sentence(schema)))
              .toList());
    }
    return columns(tables.schema(table.get()).orElseThrow(() -> unknown(table.get())));
  }

  private static List<String> columns(Schema schema) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ColumnList.HEADING);
    rows.addAll(ColumnList.of(schema));
    List<String> lines = new ArrayList<>();
    lines.add(schema.table() + ".csv: " + ColumnList.sentence(schema));
    lines.addAll(TextTable.lines(rows));
    return lines;
  }

  private BadSpecException unknown(String table) {
    return new BadSpecException(
        List.of("vaezoo list columns: " + Nearest.unknown("table", table, tables.names())));
  }
}
