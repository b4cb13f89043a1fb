package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.experiments.table.ResultRow;

/**
 * Trials that differ in nothing but their seed.
 *
 * @param keys the other swept keys
 * @param seeds the trials on one split, in the order of their seeds; at least one
 * @param mean R and D, each the mean over the seeds
 */
record CurvePoint(Map<String, String> keys, List<SplitRow> seeds, PlanePoint mean) {

  private static final List<String> BETAS = List.of("objective.beta", "objective.beta.value");

  /** The points of some rows, in the order of the sweep. */
  static List<CurvePoint> of(List<SplitRow> rows) {
    return new Matching<SplitRow>(row -> row.trial().keysWithoutSeed())
        .groups(rows).stream()
            .map(group -> of(group.get(0).trial().keysWithoutSeed(), group))
            .toList();
  }

  private static CurvePoint of(Map<String, String> keys, List<SplitRow> rows) {
    List<SplitRow> seeds = new ArrayList<>(rows);
    seeds.sort(Comparator.comparing(row -> row.trial().seed().orElse("")));
    double rate = seeds.stream().mapToDouble(SplitRow::rate).average().orElseThrow();
    double distortion = seeds.stream().mapToDouble(SplitRow::distortion).average().orElseThrow();
    return new CurvePoint(keys, List.copyOf(seeds), new PlanePoint(rate, distortion));
  }

  /** A value of each seed: its mean, and the error of that. */
  Estimate overSeeds(ToDoubleFunction<PlanePoint> value) {
    Moments moments = new Moments();
    seeds.forEach(
        seed -> moments.add(value.applyAsDouble(new PlanePoint(seed.rate(), seed.distortion()))));
    return moments.estimate();
  }

  /** The weight of the rate, where it was swept or is a constant of the spec. */
  OptionalDouble beta() {
    return Stream.concat(
            BETAS.stream().map(keys::get).filter(value -> value != null),
            seeds.get(0).trial().setting("/objective/beta/value").stream())
        .map(ResultRow::parse)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }
}
