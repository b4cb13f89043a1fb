package org.vaezoo.core.data.format;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DecimalMark;

/**
 * How a table is to be read.
 *
 * @param header whether the first line has the names; where empty the line must not be numbers
 * @param separator what stands between cells; looked at where empty
 * @param decimal what stands before fractions; looked at where empty
 * @param label column of the classes
 * @param ignore columns that are left out
 * @param keep columns that count the rows and are measured all the same
 */
public record CsvFormat(
    Optional<Boolean> header,
    Optional<Separator> separator,
    Optional<DecimalMark> decimal,
    Optional<String> label,
    List<String> ignore,
    List<String> keep) {

  /** Nothing is said. */
  public static CsvFormat looked() {
    return new CsvFormat(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
