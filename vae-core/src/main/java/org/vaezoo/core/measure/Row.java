package org.vaezoo.core.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;

/**
 * A row of a table: cells by column name, in the order in which they were put. Columns end in their
 * unit, as {@code _nats}, or in {@code _se} for the standard error of a mean. What is not known has
 * no cell.
 */
public final class Row {

  private final Map<String, Object> cells = new LinkedHashMap<>();

  /** A text. */
  public Row put(String column, String text) {
    return cell(column, text);
  }

  /** A whole number. */
  public Row put(String column, long number) {
    return cell(column, number);
  }

  /** Yes or no. */
  public Row put(String column, boolean truth) {
    return cell(column, truth);
  }

  /**
   * A number.
   *
   * @throws SelfCheckException if it is not finite: no table holds such a number
   */
  public Row put(String column, double number) {
    if (!Double.isFinite(number)) {
      throw new SelfCheckException(column + " is not finite: " + number);
    }
    return cell(column, number);
  }

  /**
   * A mean in nats with its standard error: {@code name_nats} and {@code name_se}.
   *
   * @throws SelfCheckException if it is not finite
   */
  public Row putNats(String name, Estimate estimate) {
    return put(name + "_nats", estimate.mean()).put(name + "_se", estimate.standardError());
  }

  /** All cells of another row. */
  public Row putAll(Row other) {
    other.cells.forEach(this::cell);
    return this;
  }

  private Row cell(String column, Object value) {
    if (cells.putIfAbsent(column, value) != null) {
      throw new IllegalArgumentException("the row has a cell " + column + " already");
    }
    return this;
  }

  /** The cells: {@link String}, {@link Long}, {@link Double} or {@link Boolean}. */
  public Map<String, Object> cells() {
    return Collections.unmodifiableMap(cells);
  }
}
