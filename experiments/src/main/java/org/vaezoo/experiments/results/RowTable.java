package org.vaezoo.experiments.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvWriteOptions;

/**
 * A table of rows given as JSON objects. A column's type is that of its values; a row without it
 * has an empty cell. Numbers are written so that they read back exactly, with a decimal point
 * wherever the program runs. A text that a spreadsheet would take for a formula gets an apostrophe.
 */
public final class RowTable {

  /** What a formula of a spreadsheet begins with. */
  private static final String FORMULA = "=+-@";

  private RowTable() {}

  /** The table of rows that all have the same columns. */
  public static Table of(String name, List<ObjectNode> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    return of(name, columns, rows);
  }

  /**
   * The table of the rows.
   *
   * @param columns in order
   */
  public static Table of(String name, Set<String> columns, List<ObjectNode> rows) {
    Table table = Table.create(name);
    for (String column : columns) {
      table.addColumns(column(column, rows.stream().map(row -> row.get(column)).toList()));
    }
    return table;
  }

  /** The table of a CSV file, every cell as the text that stands there. */
  public static Table texts(Path csv) throws IOException {
    CsvReadOptions options =
        CsvReadOptions.builder(csv.toFile()).columnTypes(name -> ColumnType.STRING).build();
    return Table.read().usingOptions(options);
  }

  /** The table as CSV. */
  public static String csv(Table table) {
    StringWriter text = new StringWriter();
    try {
      table.write().usingOptions(options(text));
    } catch (RuntimeException e) {
      throw new IllegalStateException("the table " + table.name() + " cannot be written", e);
    }
    return text.toString();
  }

  private static CsvWriteOptions options(StringWriter text) {
    return CsvWriteOptions.builder(text)
        .lineEnd("\n")
        .ignoreLeadingWhitespaces(false)
        .ignoreTrailingWhitespaces(false)
        .build();
  }

  private static Column<?> column(String name, List<JsonNode> cells) {
    List<JsonNode> present =
        cells.stream().filter(Objects::nonNull).filter(cell -> !cell.isNull()).toList();
    if (present.stream().allMatch(JsonNode::isIntegralNumber)) {
      LongColumn column = LongColumn.create(name);
      cells.forEach(cell -> append(cell, () -> column.append(cell.longValue()), column));
      return column;
    }
    if (present.stream().allMatch(JsonNode::isNumber)) {
      DoubleColumn column = DoubleColumn.create(name);
      cells.forEach(cell -> append(cell, () -> column.append(cell.doubleValue()), column));
      return column;
    }
    if (present.stream().allMatch(JsonNode::isBoolean)) {
      BooleanColumn column = BooleanColumn.create(name);
      cells.forEach(cell -> append(cell, () -> column.append(cell.booleanValue()), column));
      return column;
    }
    StringColumn column = StringColumn.create(name);
    cells.forEach(cell -> append(cell, () -> column.append(text(cell)), column));
    return column;
  }

  private static void append(JsonNode cell, Runnable value, Column<?> column) {
    if (cell == null || cell.isNull()) {
      column.appendMissing();
      return;
    }
    value.run();
  }

  private static String text(JsonNode cell) {
    if (!cell.isTextual()) {
      return cell.toString();
    }
    String text = cell.textValue();
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
