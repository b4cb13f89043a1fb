package org.vaezoo.experiments.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vaezoo.core.diagnose.Moments;

/**
 * Intervals over seeds of what is computed from seed means, by the jackknife: Tukey's pseudo-values
 * n s - (n - 1) s(-i), where s(-i) leaves seed i out of all points, and Student's t of them (Efron
 * and Tibshirani, "An introduction to the bootstrap", 1993, chapter 11). Of a mean it is Student's
 * interval itself, which the bootstrap of two or three seeds is far from: that cannot be wider than
 * the values that were seen.
 */
final class SeedJackknife {

  private final List<CurvePoint> points;

  /**
   * @param points each with its trials, in the order of their seeds
   */
  SeedJackknife(List<CurvePoint> points) {
    this.points = points;
  }

  /**
   * The interval of something that is computed from the points' seed means.
   *
   * @param statistic from the means, in the order of the points; empty where it does not exist
   * @return empty where a point has one seed or not as many as another, or where the statistic does
   *     not exist without some seed
   */
  Optional<Interval> interval(Function<List<PlanePoint>, OptionalDouble> statistic) {
    int seeds = points.get(0).seeds().size();
    OptionalDouble whole = statistic.apply(points.stream().map(CurvePoint::mean).toList());
    if (seeds < 2
        || whole.isEmpty()
        || points.stream().anyMatch(point -> point.seeds().size() != seeds)) {
      return Optional.empty();
    }
    Moments pseudoValues = new Moments();
    for (int seed = 0; seed < seeds; seed++) {
      int left = seed;
      OptionalDouble without =
          statistic.apply(points.stream().map(point -> without(point, left)).toList());
      if (without.isEmpty()) {
        return Optional.empty();
      }
      pseudoValues.add(seeds * whole.getAsDouble() - (seeds - 1) * without.getAsDouble());
    }
    return Optional.of(Interval.ofStudent(pseudoValues.estimate()));
  }

  /** The mean of a point without one of its seeds. */
  private static PlanePoint without(CurvePoint point, int left) {
    List<SplitRow> others =
        IntStream.range(0, point.seeds().size())
            .filter(seed -> seed != left)
            .mapToObj(point.seeds()::get)
            .toList();
    return new PlanePoint(
        others.stream().mapToDouble(SplitRow::rate).average().orElseThrow(),
        others.stream().mapToDouble(SplitRow::distortion).average().orElseThrow());
  }
}
