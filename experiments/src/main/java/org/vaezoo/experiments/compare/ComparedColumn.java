package org.vaezoo.experiments.compare;

import java.util.Optional;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;

/**
 * A measure whose differences are looked at.
 *
 * @param column of its numbers
 * @param error of their standard errors, of a mean over examples
 */
record ComparedColumn(Column column, Optional<Column> error) {

  static ComparedColumn of(EstimateColumns columns) {
    return new ComparedColumn(columns.mean(), Optional.of(columns.error()));
  }

  String name() {
    return column.name();
  }
}
