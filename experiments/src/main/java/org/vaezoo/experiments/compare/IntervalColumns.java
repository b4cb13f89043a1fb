package org.vaezoo.experiments.compare;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Unit;

/**
 * The two columns of an interval of confidence.
 *
 * @param low of its lower end
 * @param high of its upper end
 */
public record IntervalColumns(Column low, Column high) {

  /**
   * Columns {@code name_low} and {@code name_high}.
   *
   * @param meaning what the interval is
   */
  static IntervalColumns of(String name, Unit unit, String meaning) {
    return new IntervalColumns(
        Column.number(name + "_low", unit, "lower end of " + meaning).since(1),
        Column.number(name + "_high", unit, "upper end of " + meaning).since(1));
  }

  void put(Row row, Interval interval) {
    row.put(low, interval.low()).put(high, interval.high());
  }
}
