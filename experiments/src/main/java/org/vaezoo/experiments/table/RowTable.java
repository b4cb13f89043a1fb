package org.vaezoo.experiments.table;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table of rows. A column's type is that of its values; a row without it has an empty cell.
 * Numbers are written so that they read back exactly, with a decimal point wherever the program
 * runs. A text that a spreadsheet would take for a formula gets an apostrophe.
 */
public final class RowTable {

  /** What a formula of a spreadsheet begins with. */
  private static final String FORMULA = "=+-@";

  private RowTable() {}

  /**
   * The table of the rows.
   *
   * @param columns in order
   */
  public static Table of(String name, Set<String> columns, List<Row> rows) {
    Table table = Table.create(name);
    for (String column : columns) {
      table.addColumns(column(column, rows.stream().map(row -> row.cells().get(column)).toList()));
    }
    return table;
  }

  /**
   * The table of the rows, with the columns of a schema that some row has, in its order. Swept keys
   * stand where the rows have them: after the column that they follow there.
   */
  public static Table of(Schema schema, List<Row> rows) {
    List<String> columns = new ArrayList<>(schema.names());
    for (Row row : rows) {
      int place = -1;
      for (String name : row.cells().keySet()) {
        if (!columns.contains(name)) {
          columns.add(place + 1, name);
        }
        place = columns.indexOf(name);
      }
    }
    columns.removeIf(column -> rows.stream().noneMatch(row -> row.cells().containsKey(column)));
    return of(schema.table(), new LinkedHashSet<>(columns), rows);
  }

  /** The table as CSV. */
  public static String csv(Table table) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CsvFiles.FORMAT)) {
      printer.printRecord(table.columnNames());
      for (int row = 0; row < table.rowCount(); row++) {
        for (Column<?> column : table.columns()) {
          printer.print(column.isMissing(row) ? null : column.get(row));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new IllegalStateException("the table " + table.name() + " cannot be written", e);
    }
    return text.toString();
  }

  private static Column<?> column(String name, List<Object> cells) {
    List<Object> present = cells.stream().filter(Objects::nonNull).toList();
    if (present.stream().allMatch(Long.class::isInstance)) {
      LongColumn column = LongColumn.create(name);
      cells.forEach(cell -> append(cell, () -> column.append((Long) cell), column));
      return column;
    }
    if (present.stream().allMatch(Number.class::isInstance)) {
      DoubleColumn column = DoubleColumn.create(name);
      cells.forEach(
          cell -> append(cell, () -> column.append(((Number) cell).doubleValue()), column));
      return column;
    }
    if (present.stream().allMatch(Boolean.class::isInstance)) {
      BooleanColumn column = BooleanColumn.create(name);
      cells.forEach(cell -> append(cell, () -> column.append((Boolean) cell), column));
      return column;
    }
    StringColumn column = StringColumn.create(name);
    cells.forEach(cell -> append(cell, () -> column.append(text(cell)), column));
    return column;
  }

  private static void append(Object cell, Runnable value, Column<?> column) {
    if (cell == null) {
      column.appendMissing();
      return;
    }
    value.run();
  }

  private static String text(Object cell) {
    String text = cell.toString();
    boolean words = cell instanceof String && !text.isEmpty();
    return words && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
