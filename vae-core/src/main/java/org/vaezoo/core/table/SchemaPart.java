package org.vaezoo.core.table;

import java.util.List;

/** What a {@link Schema} is made of: a column, some that belong together, or a family of them. */
public interface SchemaPart {

  /** Its single columns in order. */
  List<Column> columns();

  /** Its families, whose members come after its single columns. */
  default List<ColumnFamily> families() {
    return List.of();
  }
}
