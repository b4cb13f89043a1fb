package org.vaezoo.measures.collapse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.table.Column;

/** An order of units where the rate does not split by unit: by how much their centres vary. */
final class LeastVarying {

  private static final List<Column> VARIANCES =
      List.of(StatisticColumns.MEAN_VARIANCE_OVER_EXAMPLES, StatisticColumns.CENTRE_VARIANCE);

  private LeastVarying() {}

  /** The half of the units, rounded down, that varies less. */
  static IntStream half(UnitStatistics statistics) {
    return IntStream.range(0, statistics.units())
        .boxed()
        .sorted(Comparator.comparingDouble(unit -> variance(statistics, unit)))
        .limit(statistics.units() / 2)
        .mapToInt(Integer::intValue);
  }

  private static double variance(UnitStatistics statistics, int unit) {
    Map<Column, Double> columns = statistics.columns(unit);
    return VARIANCES.stream()
        .filter(columns::containsKey)
        .findFirst()
        .map(columns::get)
        .orElseGet(() -> statistics.informationBound(unit));
  }
}
