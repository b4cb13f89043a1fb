package org.vaezoo.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A row of a table: cells by column, in the order in which they were put. What is not known has no
 * cell.
 */
public final class Row {

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Object> cells = new LinkedHashMap<>();

  /** A text. */
  public Row put(Column column, String text) {
    return cell(column, text);
  }

  /** A whole number. */
  public Row put(Column column, long number) {
    return cell(column, number);
  }

  /** Yes or no. */
  public Row put(Column column, boolean truth) {
    return cell(column, truth);
  }

  /**
   * A number.
   *
   * @throws BadCellException if it is not finite: no table holds such a number
   */
  public Row put(Column column, double number) {
    return cell(column, finite(column.name(), number));
  }

  /**
   * A number, whole or not, as its column has it.
   *
   * @throws BadCellException if it is not finite
   */
  public Row put(Column column, Number number) {
    return column.type() == ColumnType.WHOLE
        ? put(column, number.longValue())
        : put(column, number.doubleValue());
  }

  /**
   * A mean with its standard error.
   *
   * @throws BadCellException if it is not finite
   */
  public Row put(EstimateColumns columns, MeanWithError estimate) {
    return put(columns.mean(), estimate.mean()).put(columns.error(), estimate.standardError());
  }

  /**
   * A cell as a file or a user has it, under the name that it has there.
   *
   * @param value a text, a whole number, a number or yes and no: {@link String}, {@link Long},
   *     {@link Double} or {@link Boolean}
   * @throws BadCellException if it is a number that is not finite
   */
  public Row put(GivenName column, Object value) {
    if (Arrays.stream(ColumnType.values()).noneMatch(type -> type.holds(value))) {
      throw new IllegalArgumentException(column.text() + " cannot hold " + value);
    }
    if (value instanceof Double number) {
      finite(column.text(), number);
    }
    return cell(column.text(), value);
  }

  /** Numbers by column. */
  public Row putNumbers(Map<Column, ? extends Number> numbers) {
    numbers.forEach(this::put);
    return this;
  }

  /** All cells of another row. */
  public Row putAll(Row other) {
    other.cells.forEach(this::cell);
    columns.putAll(other.columns);
    return this;
  }

  /**
   * A row of some of the cells.
   *
   * @param columns whether one of this name is among them
   */
  public Row only(Predicate<String> columns) {
    Row some = new Row().putAll(this);
    some.cells.keySet().removeIf(columns.negate());
    some.columns.keySet().retainAll(some.cells.keySet());
    return some;
  }

  private static double finite(String column, double number) {
    if (!Double.isFinite(number)) {
      throw new BadCellException(column + " is not finite: " + number);
    }
    return number;
  }

  private Row cell(Column column, Object value) {
    if (!column.type().holds(value)) {
      throw new IllegalArgumentException(
          column.name() + " holds cells of type " + column.type() + ", not " + value);
    }
    columns.put(column.name(), column);
    return cell(column.name(), value);
  }

  private Row cell(String column, Object value) {
    if (cells.putIfAbsent(column, value) != null) {
      throw new IllegalArgumentException("the row has a cell " + column + " already");
    }
    return this;
  }

  /** The cell of a column, where it has one. */
  public Optional<Object> cell(Column column) {
    return Optional.ofNullable(cells.get(column.name()));
  }

  /** Whether it has a cell of the column. */
  public boolean has(Column column) {
    return cells.containsKey(column.name());
  }

  /** The columns of its cells that are declared. */
  public List<Column> columns() {
    return new ArrayList<>(columns.values());
  }

  /** The cells by column name: {@link String}, {@link Long}, {@link Double} or {@link Boolean}. */
  public Map<String, Object> cells() {
    return Collections.unmodifiableMap(cells);
  }
}
