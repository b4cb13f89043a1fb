package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.vaezoo.core.table.Row;

/** What is read off a curve and its hull: the rows of {@code rd_summary.csv}. */
final class CurveSummary {

  private final Curve curve;

  CurveSummary(Curve curve) {
    this.curve = curve;
  }

  /**
   * D at each rate, the area from the least to the largest of them, that of the whole hull, the
   * best ELBO, and the anchor.
   *
   * @param rates ascending
   */
  List<Row> rows(List<Double> rates) {
    List<Row> rows = new ArrayList<>();
    for (double rate : rates) {
      rows.add(ofHull("distortion_at_rate", rate, rate, hull -> hull.distortionAt(rate)));
    }
    if (rates.size() > 1) {
      double from = rates.get(0);
      double to = rates.get(rates.size() - 1);
      rows.add(ofHull("area_under_hull", from, to, hull -> hull.area(from, to)));
    }
    rows.add(
        ofHull(
            "area_under_whole_hull",
            curve.hull().lowestRate(),
            curve.hull().highestRate(),
            hull -> hull.area(hull.lowestRate(), hull.highestRate())));
    rows.add(best());
    curve.anchor().ifPresent(anchor -> rows.add(anchor(anchor)));
    return rows;
  }

  private Row ofHull(
      String quantity, double from, double to, Function<Hull, OptionalDouble> value) {
    Row row = row(quantity).put(CurveColumns.FROM, from).put(CurveColumns.TO, to);
    OptionalDouble found = value.apply(curve.hull());
    if (found.isEmpty()) {
      return row.put(CurveColumns.MESSAGE, "the hull does not reach there");
    }
    return put(row, found.getAsDouble(), curve.interval(value));
  }

  private Row best() {
    Function<List<PlanePoint>, OptionalDouble> best =
        means -> means.stream().mapToDouble(each -> -Curve.line(each)).max();
    return put(row("best_elbo"), -curve.bestLine(), curve.seeds().interval(best));
  }

  private Row put(Row row, double value, Optional<Interval> interval) {
    row.put(CurveColumns.VALUE, value);
    interval.ifPresent(ends -> CurveColumns.VALUE_INTERVAL.put(row, ends));
    return row.put(CurveColumns.MESSAGE, interval.isPresent() ? "" : withoutInterval());
  }

  private String withoutInterval() {
    boolean oneSeed = curve.points().stream().anyMatch(point -> point.seeds().size() < 2);
    return oneSeed
        ? RateDistortion.ONE_SEED
        : "not as many seeds of each point, or not reached without one of them: no interval";
  }

  private Row anchor(PlanePoint anchor) {
    return row("anchor_distortion")
        .put(CurveColumns.FROM, 0.0)
        .put(CurveColumns.TO, 0.0)
        .put(CurveColumns.VALUE, anchor.distortion())
        .put(
            CurveColumns.MESSAGE,
            "of the mean training example; in expectation over the binarisation");
  }

  private Row row(String quantity) {
    return RateDistortion.row(curve).put(CurveColumns.QUANTITY, quantity);
  }
}
