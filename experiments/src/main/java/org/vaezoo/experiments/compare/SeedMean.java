package org.vaezoo.experiments.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.vaezoo.core.diagnose.Moments;

/**
 * Trials that differ in nothing but their seed, on one split: means over seeds, with Student's
 * intervals.
 *
 * @param split of what
 * @param keys the swept keys without the seed
 * @param seeds a row a seed, at least one
 */
public record SeedMean(String split, Map<String, String> keys, List<SplitRow> seeds) {

  public SeedMean {
    seeds = List.copyOf(seeds);
  }

  /** The means of some results, in the order of the sweep. */
  public static List<SeedMean> of(List<SplitRow> rows) {
    return rows.stream()
        .map(SplitRow::split)
        .distinct()
        .flatMap(split -> of(split, rows).stream())
        .toList();
  }

  private static List<SeedMean> of(String split, List<SplitRow> rows) {
    List<SplitRow> own = rows.stream().filter(row -> row.split().equals(split)).toList();
    return new Matching<SplitRow>(row -> row.trial().keysWithoutSeed())
        .groups(own).stream()
            .map(group -> new SeedMean(split, group.get(0).trial().keysWithoutSeed(), group))
            .toList();
  }

  /** A mean in words, as {@code 23.10 +- 0.45}: half of the interval, where there is one. */
  public String words(ToDoubleFunction<SplitRow> value) {
    Moments moments = new Moments();
    seeds.forEach(row -> moments.add(value.applyAsDouble(row)));
    double mean = moments.estimate().mean();
    if (seeds.size() < 2) {
      return String.format(Locale.ROOT, "%.2f", mean);
    }
    Interval interval = Interval.ofStudent(moments.estimate());
    return String.format(Locale.ROOT, "%.2f +- %.2f", mean, (interval.high() - interval.low()) / 2);
  }
}
