package org.vaezoo.experiments.table;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;

/** The columns of a table in words, a row each: name, unit, type, versions, meaning. */
public final class ColumnList {

  /** What stands in each of the cells. */
  public static final List<String> HEADING = List.of("column", "unit", "type", "since", "meaning");

  private ColumnList() {}

  /** What a table is: a sentence. */
  public static String sentence(Schema schema) {
    String keys = schema.swept() ? "; the swept keys follow the trial" : "";
    return "A row is " + schema.rows() + keys + ".";
  }

  /** The rows of a table: its single columns in order, then its families. */
  public static List<List<String>> of(Schema schema) {
    List<List<String>> rows = new ArrayList<>();
    schema.columns().forEach(column -> rows.add(row(column.name(), column)));
    schema.families().forEach(family -> rows.add(row(family.pattern(), family.like())));
    return rows;
  }

  private static List<String> row(String name, Column column) {
    return List.of(
        name,
        column.unit().symbol(),
        column.type().word(),
        column.lifetime().words(),
        column.meaning());
  }
}
