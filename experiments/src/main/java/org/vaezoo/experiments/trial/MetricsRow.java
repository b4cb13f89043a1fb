package org.vaezoo.experiments.trial;

import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code metrics.csv}.
 *
 * @param values by column, in the order of the columns; null where a cell is empty
 */
public record MetricsRow(Map<String, Object> values) {

  /** A number of the row, where it is one. */
  public Optional<Double> number(String column) {
    return values.get(column) instanceof Double value ? Optional.of(value) : Optional.empty();
  }
}
