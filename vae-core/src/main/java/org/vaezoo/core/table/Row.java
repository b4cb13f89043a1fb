package org.vaezoo.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    if (!Double.isFinite(number)) {
      throw new BadCellException(column.name() + " is not finite: " + number);
    }
    return cell(column, number);
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

  /** Numbers by column. */
  public Row putNumbers(Map<Column, ? extends Number> numbers) {
    numbers.forEach(this::put);
    return this;
  }

  /** All cells of another row. */
  public Row putAll(Row other) {
    other.columns.values().forEach(column -> cell(column, other.cells.get(column.name())));
    return this;
  }

  private Row cell(Column column, Object value) {
    if (!column.type().holds(value)) {
      throw new IllegalArgumentException(
          column.name() + " holds cells of type " + column.type() + ", not " + value);
    }
    if (cells.putIfAbsent(column.name(), value) != null) {
      throw new IllegalArgumentException("the row has a cell " + column.name() + " already");
    }
    columns.put(column.name(), column);
    return this;
  }

  /** The columns of its cells. */
  public List<Column> columns() {
    return new ArrayList<>(columns.values());
  }

  /** The cells by column name: {@link String}, {@link Long}, {@link Double} or {@link Boolean}. */
  public Map<String, Object> cells() {
    return Collections.unmodifiableMap(cells);
  }
}
