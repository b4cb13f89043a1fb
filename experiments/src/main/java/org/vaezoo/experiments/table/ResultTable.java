package org.vaezoo.experiments.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.core.table.Column;

/**
 * A CSV file of a results folder, as it was found.
 *
 * @param file relative to the folder
 * @param columns in order; none where the file is missing or cannot be read
 * @param rows those that are whole
 * @param notes what was left out
 */
public record ResultTable(
    String file, List<String> columns, List<ResultRow> rows, List<Note> notes) {

  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file, however damaged. A row is left out, with a note, where it has another number of
   * cells than the heading, where the file ends within it, or where a cell is not of the type that
   * its column is declared with.
   *
   * @param folder the results folder
   * @param file relative to it
   * @throws LaterTablesException if a later version wrote the folder's tables
   * @throws IOException if the disk fails
   */
  public static ResultTable read(Path folder, String file) throws IOException {
    TablesVersion.require(folder);
    return new TableReader(folder, file).read();
  }

  /** Whether there is such a column. */
  public boolean has(Column column) {
    return columns.contains(column.name());
  }
}
