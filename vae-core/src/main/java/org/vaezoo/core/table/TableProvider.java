package org.vaezoo.core.table;

import java.util.List;

/**
 * What a module says of tables, found by {@link java.util.ServiceLoader}: those that it writes, and
 * the columns that its parts bring to the tables of others.
 */
public interface TableProvider {

  /** Whole tables. */
  default List<Schema> tables() {
    return List.of();
  }

  /** Columns of tables that another module has. */
  default List<MoreColumns> moreColumns() {
    return List.of();
  }

  /**
   * Columns of a table of another module.
   *
   * @param table its file name without ending
   * @param parts the columns in order
   */
  record MoreColumns(String table, List<SchemaPart> parts) {}
}
