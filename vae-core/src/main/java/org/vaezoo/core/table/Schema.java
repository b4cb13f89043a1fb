package org.vaezoo.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table, in their order. */
public final class Schema {

  /**
   * Version of the tables. 1 had no schemas; 2 names the images of each bound, the verdict and the
   * floor.
   */
  public static final int VERSION = 2;

  private final String table;
  private final Map<String, Column> columns;

  private Schema(String table, Map<String, Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * A schema.
   *
   * @param table file name without ending
   * @param groups single columns and groups of them, in order: {@link Column} or {@link
   *     EstimateColumns}
   * @throws IllegalArgumentException if a name stands twice
   */
  public static Schema of(String table, Object... groups) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Object group : groups) {
      for (Column column : columns(group)) {
        if (columns.putIfAbsent(column.name(), column) != null) {
          throw new IllegalArgumentException(table + ": two columns " + column.name());
        }
      }
    }
    return new Schema(table, Collections.unmodifiableMap(columns));
  }

  private static List<Column> columns(Object group) {
    if (group instanceof Column column) {
      return List.of(column);
    }
    if (group instanceof EstimateColumns pair) {
      return List.of(pair.mean(), pair.error());
    }
    throw new IllegalArgumentException("expected a column, found " + group);
  }

  /** File name of the table without ending. */
  public String table() {
    return table;
  }

  /** The columns in order. */
  public List<Column> columns() {
    return new ArrayList<>(columns.values());
  }

  /** The names of the columns in order: the header. */
  public List<String> names() {
    return new ArrayList<>(columns.keySet());
  }

  /** The column of a name, if the table has it. */
  public Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }
}
