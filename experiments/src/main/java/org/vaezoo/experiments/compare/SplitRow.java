package org.vaezoo.experiments.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.table.Column;
import org.vaezoo.experiments.table.ResultRow;

/**
 * What a finished trial measured on one split: a row of {@code rate_distortion.csv}.
 *
 * @param trial whose
 * @param split of what
 * @param rate R, nats of an example
 * @param distortion D, nats of an example
 * @param elbo -(D + R), nats of an example
 * @param row every other column
 */
public record SplitRow(
    RecordedTrial trial, String split, double rate, double distortion, double elbo, ResultRow row)
    implements MeasuredRow {

  /** Any number of the row, where it has it. */
  public OptionalDouble number(Column column) {
    return row.number(column);
  }

  /** Any text of the row, where it has it. */
  public Optional<String> text(Column column) {
    return row.text(column);
  }
}
