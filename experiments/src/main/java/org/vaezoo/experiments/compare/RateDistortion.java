package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Row;

/**
 * The rate-distortion curve of a sweep: Alemi, Poole, Fischer, Dillon, Saurous and Murphy, "Fixing
 * a broken ELBO" (ICML 2018). Points are means over seeds, in nats of an example; each protocol has
 * a curve of its own. R is the average KL to the model's prior, an upper bound on the information
 * between x and z, so the curve lies on or above the data's own rate-distortion function.
 *
 * <ul>
 *   <li>{@code rd_curve.csv}: the points, with intervals of Student over seeds, whether they are
 *       dominated, and how far they lie above the best line of equal ELBO, D + R = const.
 *   <li>{@code rd_hull.csv}: the vertices of the lower convex hull, with the slope -dD/dR to the
 *       next. Where training minimised D + βR the slope between two models lies between their βs on
 *       the training split: minima do not do worse by their own loss than each other. Where it does
 *       not, one of them is no minimum. On other splits, and where the objective is another, it is
 *       no check.
 *   <li>{@code rd_summary.csv}: D of the hull at given rates, the area under it, the best ELBO, and
 *       the anchor of R = 0.
 * </ul>
 */
final class RateDistortion {

  static final String ONE_SEED = "one seed: no interval";

  private final List<Curve> curves;
  private final List<Double> rates;

  /**
   * @param rows finished trials on all splits
   * @param anchor the model that codes nothing, where it is known
   * @param rates at which D is read off the hull; where there are two and more, the area is that
   *     from the least to the largest
   */
  public RateDistortion(List<SplitRow> rows, Optional<Anchor> anchor, List<Double> rates) {
    this.curves = Curve.of(rows, anchor);
    this.rates = rates.stream().sorted().distinct().toList();
  }

  /** The rows of {@code rd_curve.csv}. */
  public List<Row> curve() {
    return curves.stream()
        .flatMap(curve -> curve.points().stream().map(point -> point(curve, point)))
        .toList();
  }

  private static Row point(Curve curve, CurvePoint point) {
    Row row = row(curve);
    keys(row, point);
    row.put(CurveColumns.SEEDS, point.seeds().size());
    put(row, CurveColumns.RATE, CurveColumns.RATE_INTERVAL, point, PlanePoint::rate);
    put(
        row,
        CurveColumns.DISTORTION,
        CurveColumns.DISTORTION_INTERVAL,
        point,
        PlanePoint::distortion);
    put(row, CurveColumns.ELBO, CurveColumns.ELBO_INTERVAL, point, each -> -Curve.line(each));
    row.put(CurveColumns.INTERVAL, point.seeds().size() < 2 ? ONE_SEED : "Student's t over seeds");
    row.put(CurveColumns.ABOVE_BEST, Curve.line(point.mean()) - curve.bestLine());
    row.put(CurveColumns.DOMINATED, curve.isDominated(point));
    return row.put(CurveColumns.ON_HULL, curve.hull().vertices().contains(point.mean()));
  }

  private static void put(
      Row row,
      Column column,
      IntervalColumns interval,
      CurvePoint point,
      ToDoubleFunction<PlanePoint> value) {
    row.put(column, value.applyAsDouble(point.mean()));
    if (point.seeds().size() > 1) {
      interval.put(row, Interval.ofStudent(point.overSeeds(value)));
    }
  }

  /** The rows of {@code rd_hull.csv}. */
  public List<Row> hull() {
    List<Row> rows = new ArrayList<>();
    for (Curve curve : curves) {
      List<PlanePoint> vertices = curve.hull().vertices();
      for (int i = 0; i < vertices.size(); i++) {
        Row row = vertex(curve, vertices.get(i));
        if (i + 1 < vertices.size()) {
          slope(row, curve, vertices.get(i), vertices.get(i + 1));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Row vertex(Curve curve, PlanePoint vertex) {
    Row row = row(curve);
    Optional<CurvePoint> point = curve.at(vertex);
    row.put(CurveColumns.ANCHOR, point.isEmpty());
    point.ifPresent(each -> keys(row, each));
    return row.put(CurveColumns.RATE, vertex.rate())
        .put(CurveColumns.DISTORTION, vertex.distortion())
        .put(CurveColumns.ELBO, -Curve.line(vertex));
  }

  private static void slope(Row row, Curve curve, PlanePoint vertex, PlanePoint next) {
    double slope = vertex.slopeTo(next);
    row.put(CurveColumns.SLOPE, slope);
    OptionalDouble beta = beta(curve, vertex);
    OptionalDouble nextBeta = beta(curve, next);
    beta.ifPresent(value -> row.put(CurveColumns.BETA, value));
    nextBeta.ifPresent(value -> row.put(CurveColumns.NEXT_BETA, value));
    if (beta.isPresent() && nextBeta.isPresent()) {
      row.put(
          CurveColumns.SLOPE_BETWEEN,
          nextBeta.getAsDouble() <= slope && slope <= beta.getAsDouble());
    }
  }

  private static OptionalDouble beta(Curve curve, PlanePoint vertex) {
    return curve.at(vertex).map(CurvePoint::beta).orElse(OptionalDouble.empty());
  }

  /** The rows of {@code rd_summary.csv}. */
  public List<Row> summary() {
    return curves.stream().flatMap(curve -> new CurveSummary(curve).rows(rates).stream()).toList();
  }

  /** The start of a row: what the points of a curve have in common. */
  static Row row(Curve curve) {
    Protocol protocol = curve.protocol();
    return new Row()
        .put(CurveColumns.DATA, protocol.data())
        .put(CurveColumns.BINARIZATION, protocol.binarization())
        .put(CurveColumns.LIKELIHOOD, protocol.likelihood())
        .put(CurveColumns.SPLIT, protocol.split());
  }

  private static void keys(Row row, CurvePoint point) {
    point.keys().forEach((key, value) -> row.put(new GivenName(key), value));
  }
}
