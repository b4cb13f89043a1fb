package org.vaezoo.experiments.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.GivenName;

/**
 * A row of a table.
 *
 * @param line of the file, from 1, where the row ends
 * @param cells by column, in order; a column without a value is left out
 */
public record ResultRow(long line, Map<String, String> cells) {

  public ResultRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** A cell, where it is not empty. */
  public Optional<String> text(Column column) {
    return Optional.ofNullable(cells.get(column.name()));
  }

  /** A cell by its name in the file, where it is not empty. */
  public Optional<String> text(GivenName column) {
    return Optional.ofNullable(cells.get(column.text()));
  }

  /** A finite number, where the cell is one. */
  public OptionalDouble number(Column column) {
    return text(column).map(ResultRow::parse).orElse(OptionalDouble.empty());
  }

  /** A cell that must be there. */
  public String required(Column column) {
    return text(column).orElseThrow();
  }

  /** The number that a text is, where it is a finite one. */
  public static OptionalDouble parse(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException noNumber) {
      return OptionalDouble.empty();
    }
  }

  /** One text for one number, so that 1 and 1.0 of two tables are the same; else the text. */
  public static String shortest(String text) {
    if (parse(text).isEmpty()) {
      return text;
    }
    String number = String.valueOf(Double.parseDouble(text));
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }
}
