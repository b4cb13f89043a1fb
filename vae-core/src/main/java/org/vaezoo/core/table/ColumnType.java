package org.vaezoo.core.table;

/** What stands in the cells of a column. */
public enum ColumnType {
  TEXT(String.class),
  /** A whole number. */
  WHOLE(Long.class),
  /** A finite number in double precision. */
  NUMBER(Double.class),
  TRUTH(Boolean.class);

  private final Class<?> cell;

  ColumnType(Class<?> cell) {
    this.cell = cell;
  }

  /** How it stands in a list of columns. */
  public String word() {
    return switch (this) {
      case TEXT -> "text";
      case WHOLE -> "whole number";
      case NUMBER -> "number";
      case TRUTH -> "true or false";
    };
  }

  /** Whether a value may stand in a cell of this type. */
  boolean holds(Object value) {
    return cell.isInstance(value);
  }
}
