package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The points of one protocol, with what can be said of them together.
 *
 * @param protocol what the points have in common
 * @param points seed means, in the order of the sweep
 * @param anchor the model that codes nothing, where its distortion is known
 * @param hull of the points and the anchor
 * @param seeds intervals over the seeds of the points
 */
record Curve(
    Protocol protocol,
    List<CurvePoint> points,
    Optional<PlanePoint> anchor,
    Hull hull,
    SeedJackknife seeds) {

  /**
   * The curves of some results, one a protocol.
   *
   * @param anchor of the data that they are of, where it is known
   */
  static List<Curve> of(List<SplitRow> rows, Optional<Anchor> anchor) {
    return new Matching<SplitRow>(row -> Protocol.of(row).cells())
        .groups(rows).stream().map(group -> ofOne(group, anchor)).toList();
  }

  private static Curve ofOne(List<SplitRow> rows, Optional<Anchor> anyAnchor) {
    Protocol protocol = Protocol.of(rows.get(0));
    Optional<PlanePoint> anchor = anyAnchor.flatMap(each -> each.of(protocol));
    List<CurvePoint> points = CurvePoint.of(rows);
    List<PlanePoint> means = points.stream().map(CurvePoint::mean).toList();
    return new Curve(
        protocol, points, anchor, Hull.of(with(anchor, means)), new SeedJackknife(points));
  }

  private static List<PlanePoint> with(Optional<PlanePoint> anchor, List<PlanePoint> means) {
    List<PlanePoint> all = new ArrayList<>(means);
    anchor.ifPresent(all::add);
    return all;
  }

  /** Whether the anchor or another point has no more of R and of D, and less of one. */
  boolean isDominated(CurvePoint point) {
    return with(anchor, points.stream().map(CurvePoint::mean).toList()).stream()
        .anyMatch(point.mean()::dominatedBy);
  }

  /** The least D + R of the points: the best line of equal ELBO. */
  double bestLine() {
    return points.stream().mapToDouble(each -> line(each.mean())).min().orElseThrow();
  }

  /** The D + R on whose line of equal ELBO a point lies. */
  static double line(PlanePoint point) {
    return point.rate() + point.distortion();
  }

  /** The interval of something that is read off the hull. */
  Optional<Interval> interval(Function<Hull, OptionalDouble> statistic) {
    return seeds.interval(means -> statistic.apply(Hull.of(with(anchor, means))));
  }

  /** The point of which a vertex of the hull is the mean; empty for the anchor. */
  Optional<CurvePoint> at(PlanePoint vertex) {
    return points.stream().filter(point -> point.mean().equals(vertex)).findFirst();
  }
}
