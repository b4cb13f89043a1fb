package org.vaezoo.experiments.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.table.Row;

/**
 * Two results side by side. Trials are paired by seed and by the swept keys that both have; a trial
 * against a trial is one pair, whatever its seed. Each configuration of one against each of the
 * other that fits gives rows of differences, B - A.
 *
 * @param rows one a split, pair of configurations and measure
 * @param specDifferences where the specs of the paired trials differ: pointer, A's value, B's value
 * @param unpaired trials that have no partner
 */
public record ResultComparison(
    List<Row> rows, List<String> specDifferences, List<String> unpaired) {

  /**
   * Compares two results.
   *
   * @throws NotComparableException if their numbers are not of one kind, or no trials fit together
   */
  public static ResultComparison of(ResultTables a, ResultTables b) throws IOException {
    requireMeasured(a);
    requireMeasured(b);
    List<Pair> pairs = Pairing.across(a, b);
    if (pairs.isEmpty()) {
      throw new NotComparableException(
          "no trial of A has the split, seed and common swept keys of one of B; name one trial of"
              + " each: RESULTS/trials/ID");
    }
    for (Pair pair : pairs) {
      Optional<String> reason = pair.reasonAgainst();
      if (reason.isPresent()) {
        throw new NotComparableException("not comparable: " + reason.get());
      }
    }
    List<Row> rows = new ArrayList<>();
    for (List<Pair> group : groups(pairs)) {
      rows.addAll(new ComparisonRows(group).rows());
    }
    return new ResultComparison(rows, SpecDifferences.of(pairs), unpaired(a, b, pairs));
  }

  private static void requireMeasured(ResultTables results) {
    results
        .whyNothingHasRates()
        .ifPresent(
            why -> {
              throw new NotComparableException(results.folder() + ": " + why);
            });
  }

  /** Pairs that differ in the seed alone. */
  private static List<List<Pair>> groups(List<Pair> pairs) {
    return new Matching<>(ResultComparison::withoutSeed).groups(pairs);
  }

  private static Map<String, String> withoutSeed(Pair pair) {
    Map<String, String> common = new LinkedHashMap<>();
    common.put("", pair.a().split());
    pair.a().trial().keysWithoutSeed().forEach((key, value) -> common.put("A " + key, value));
    pair.b().trial().keysWithoutSeed().forEach((key, value) -> common.put("B " + key, value));
    return common;
  }

  private static List<String> unpaired(ResultTables a, ResultTables b, List<Pair> pairs) {
    Set<String> paired = new LinkedHashSet<>();
    pairs.forEach(
        pair -> paired.addAll(List.of("A " + pair.a().trial().id(), "B " + pair.b().trial().id())));
    Set<String> all = new LinkedHashSet<>();
    a.splits().forEach(row -> all.add("A " + row.trial().id()));
    b.splits().forEach(row -> all.add("B " + row.trial().id()));
    all.removeAll(paired);
    return List.copyOf(all);
  }
}
