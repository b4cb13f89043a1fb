package org.vaezoo.measures.collapse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.UnitSums;

/** An order of units where the prior charges them together: by how much their centres vary. */
final class LeastVarying {

  private static final List<String> VARIANCES = List.of("var_mean", "var_centre");

  private LeastVarying() {}

  /** The half of the units, rounded down, that varies less. */
  static IntStream half(UnitSums sums) {
    return IntStream.range(0, sums.units())
        .boxed()
        .sorted(Comparator.comparingDouble(unit -> variance(sums, unit)))
        .limit(sums.units() / 2)
        .mapToInt(Integer::intValue);
  }

  private static double variance(UnitSums sums, int unit) {
    Map<String, Double> statistics = sums.statistics(unit);
    return VARIANCES.stream()
        .filter(statistics::containsKey)
        .findFirst()
        .map(statistics::get)
        .orElseGet(() -> sums.informationBound(unit));
  }
}
