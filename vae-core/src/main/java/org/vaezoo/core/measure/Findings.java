package org.vaezoo.core.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;

/** What a measurement found: rows of tables, and what they leave out. */
public final class Findings {

  private final Map<String, List<Row>> tables = new LinkedHashMap<>();
  private final List<PerImage> images = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();

  /**
   * Adds a row to a table.
   *
   * @throws IllegalArgumentException if it has a cell whose column the table has not
   */
  public Findings add(Schema schema, Row row) {
    return addAll(schema, List.of(row));
  }

  /**
   * Adds rows to a table.
   *
   * @throws IllegalArgumentException if one has a cell whose column the table has not
   */
  public Findings addAll(Schema schema, List<Row> rows) {
    rows.forEach(schema::checked);
    return addAll(new GivenName(schema.table()), rows);
  }

  /** Adds rows to a table as a file has them. */
  public Findings addAll(GivenName table, List<Row> rows) {
    if (!rows.isEmpty()) {
      tables.computeIfAbsent(table.text(), name -> new ArrayList<>()).addAll(rows);
    }
    return this;
  }

  /** Adds numbers of single images. */
  public Findings add(PerImage numbers) {
    images.add(numbers);
    return this;
  }

  /** Adds what a reader of the trial has to know, in one line. */
  public Findings flag(String line) {
    flags.add(line);
    return this;
  }

  /** The rows by table, in the order in which they were added. */
  public Map<String, List<Row>> tables() {
    return Collections.unmodifiableMap(tables);
  }

  /** Numbers of single images, in the order in which they were added. */
  public List<PerImage> images() {
    return Collections.unmodifiableList(images);
  }

  /** What a reader of the trial has to know, a line each. */
  public List<String> flags() {
    return Collections.unmodifiableList(flags);
  }
}
