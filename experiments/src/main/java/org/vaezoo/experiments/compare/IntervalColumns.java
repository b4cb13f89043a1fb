package org.vaezoo.experiments.compare;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/**
 * The two columns of an interval of confidence.
 *
 * @param low of its lower end
 * @param high of its upper end
 */
public record IntervalColumns(Column low, Column high) implements SchemaPart {

  /**
   * Columns {@code name_low} and {@code name_high}.
   *
   * @param meaning what the interval is
   */
  public static IntervalColumns of(String name, Unit unit, String meaning) {
    return new IntervalColumns(
        Column.number(name + "_low", unit, "lower end of " + meaning),
        Column.number(name + "_high", unit, "upper end of " + meaning));
  }

  /** The same columns, which tables had first in a later version. */
  public IntervalColumns since(int version) {
    return new IntervalColumns(low.since(version), high.since(version));
  }

  @Override
  public List<Column> columns() {
    return List.of(low, high);
  }

  /** Puts the ends into a row. */
  public void put(Row row, Interval interval) {
    row.put(low, interval.low()).put(high, interval.high());
  }
}
