package org.vaezoo.experiments.trial;

import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.table.Column;

/**
 * A row of {@code metrics.csv}.
 *
 * @param values by column, in the order of the columns; null where a cell is empty
 */
public record MetricsRow(Map<String, Object> values) {

  /** A text of the row, where it is one. */
  public Optional<String> text(Column column) {
    return values.get(column.name()) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A number of the row, where it is one. */
  public Optional<Double> number(Column column) {
    return values.get(column.name()) instanceof Double value
        ? Optional.of(value)
        : Optional.empty();
  }
}
