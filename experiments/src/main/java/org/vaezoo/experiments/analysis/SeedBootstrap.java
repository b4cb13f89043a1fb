package org.vaezoo.experiments.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Intervals over seeds by the bootstrap: Efron and Tibshirani, "An introduction to the bootstrap"
 * (1993), the percentile interval. A resample draws as many seeds as there are, with replacement;
 * points of as many seeds take the same draw, so that what a seed has in common along a curve stays
 * in common. The same in every run.
 *
 * <p>With the two or three seeds that are usual the interval is too narrow: it cannot be wider than
 * the values that were seen, and three seeds have only ten different resamples.
 */
final class SeedBootstrap {

  /** Resamples of every interval. */
  static final int RESAMPLES = 2_000;

  private static final long KEY = 1;

  private final List<double[]> rates;
  private final List<double[]> distortions;

  /**
   * @param points each with its trials, in the order of their seeds
   */
  SeedBootstrap(List<CurvePoint> points) {
    this.rates = points.stream().map(point -> values(point, SplitRow::rate)).toList();
    this.distortions = points.stream().map(point -> values(point, SplitRow::distortion)).toList();
  }

  private static double[] values(CurvePoint point, Function<SplitRow, Double> value) {
    return point.seeds().stream().mapToDouble(value::apply).toArray();
  }

  /**
   * The interval of something that is computed from the points' seed means.
   *
   * @param statistic from the means of one resample, in the order of the points; empty where it
   *     does not exist
   * @return empty where a point has one seed, or where some resample does not have the statistic
   */
  Optional<Interval> interval(Function<List<Point>, OptionalDouble> statistic) {
    return interval(IntStream.range(0, rates.size()).toArray(), statistic);
  }

  /** The interval of something of one point alone. */
  Optional<Interval> interval(int point, Function<Point, Double> statistic) {
    return interval(new int[] {point}, means -> OptionalDouble.of(statistic.apply(means.get(0))));
  }

  private Optional<Interval> interval(
      int[] points, Function<List<Point>, OptionalDouble> statistic) {
    if (Arrays.stream(points).anyMatch(point -> rates.get(point).length < 2)) {
      return Optional.empty();
    }
    double[] values = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      CounterStream draws = CounterStream.of(Purpose.BOOTSTRAP, KEY, resample);
      List<Point> means = Arrays.stream(points).mapToObj(p -> mean(p, draws)).toList();
      OptionalDouble value = statistic.apply(means);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values[resample] = value.getAsDouble();
    }
    return Optional.of(Interval.middle(values));
  }

  private Point mean(int point, CounterStream draws) {
    return new Point(mean(rates.get(point), draws), mean(distortions.get(point), draws));
  }

  private static double mean(double[] seeds, CounterStream draws) {
    double sum = 0;
    for (int slot = 0; slot < seeds.length; slot++) {
      sum += seeds[draws.below(slot, seeds.length)];
    }
    return sum / seeds.length;
  }
}
