package org.vaezoo.core.distribution;

import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.Column;

/**
 * The sufficient statistics of how a data set uses each unit of a latent group, on the host. Those
 * of batches add up to the summary of the data set, so a statistic never depends on the batch size.
 */
public interface UnitStatistics {

  /** Number of units, U. */
  int units();

  /** Number of examples summed. */
  long examples();

  /**
   * The summary of both sets of examples.
   *
   * @throws IllegalArgumentException if the other one summarises another kind or number of units
   */
  UnitStatistics plus(UnitStatistics other);

  /** All that the summary knows, so that {@link #withNumbers} gives an equal one. */
  List<double[]> numbers();

  /** The summary of the same kind and units whose numbers these are. */
  UnitStatistics withNumbers(List<double[]> numbers);

  /** The coordinates that these are statistics in. */
  Coordinates coordinates();

  /**
   * Whether the unit carries information about x, by the rule of the implementation; without
   * meaning where the coordinates are not known.
   */
  boolean active(int unit);

  /** An upper bound on the information of a unit about x, in nats. */
  double informationBound(int unit);

  /** Statistics of a unit by column, in the order of the columns; in nats where named so. */
  Map<Column, Double> columns(int unit);

  /**
   * Statistics of the group as a whole by column, in the order of the columns: what does not belong
   * to a single unit, as the use of a codebook that all positions share.
   */
  default Map<Column, Number> groupColumns() {
    return Map.of();
  }
}
