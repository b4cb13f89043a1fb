package org.vaezoo.core.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;

/** What a measurement found: rows of tables. */
public final class Findings {

  private final Map<String, List<Row>> tables = new LinkedHashMap<>();

  /**
   * Adds a row to a table.
   *
   * @param table its file name without ending
   */
  public Findings add(String table, Row row) {
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    return this;
  }

  /**
   * Adds a row to a table.
   *
   * @throws IllegalArgumentException if it has a cell whose column the table has not
   */
  public Findings add(Schema schema, Row row) {
    return add(schema.table(), schema.checked(row));
  }

  /** The rows by table, in the order in which they were added. */
  public Map<String, List<Row>> tables() {
    return Collections.unmodifiableMap(tables);
  }
}
