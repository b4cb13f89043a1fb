package org.vaezoo.core.table;

import java.util.Optional;

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

  /**
   * What the text of a cell is; empty where it is nothing of this type. A whole number may be
   * written as a number without a fraction.
   */
  public Optional<Object> parse(String cell) {
    return switch (this) {
      case TEXT -> Optional.of(cell);
      case TRUTH ->
          cell.equals("true") || cell.equals("false")
              ? Optional.of(cell.equals("true"))
              : Optional.empty();
      case NUMBER -> finite(cell).map(number -> number);
      case WHOLE ->
          finite(cell)
              .filter(number -> number == Math.rint(number))
              .map(number -> whole(cell, number));
    };
  }

  private static Optional<Double> finite(String cell) {
    try {
      return Optional.of(Double.valueOf(cell)).filter(Double::isFinite);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Of digits alone exactly, as doubles have not all whole numbers. */
  private static long whole(String cell, double number) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException withPoint) {
      return (long) number;
    }
  }

  /** Whether a value may stand in a cell of this type. */
  boolean holds(Object value) {
    return cell.isInstance(value);
  }
}
