package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

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
public final class RateDistortion {

  /** The tables' names. */
  public static final String CURVE = "rd_curve";

  public static final String HULL = "rd_hull";
  public static final String SUMMARY = "rd_summary";

  private static final String ONE_SEED = "one seed: no interval";

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
  public List<ObjectNode> curve() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (int i = 0; i < curve.points().size(); i++) {
        rows.add(point(curve, i));
      }
    }
    return rows;
  }

  private static ObjectNode point(Curve curve, int number) {
    CurvePoint point = curve.points().get(number);
    ObjectNode row = row(curve);
    keys(row, point);
    row.put("seeds", point.seeds().size());
    put(row, "rate", point, PlanePoint::rate);
    put(row, "distortion", point, PlanePoint::distortion);
    put(row, "elbo", point, p -> -Curve.line(p));
    row.put("interval", point.seeds().size() < 2 ? ONE_SEED : "Student's t over seeds");
    row.put("above_best_line_nats", Curve.line(point.mean()) - curve.bestLine());
    row.put("dominated", curve.isDominated(point));
    row.put("on_hull", curve.hull().vertices().contains(point.mean()));
    return row;
  }

  private static void put(
      ObjectNode row, String name, CurvePoint point, Function<PlanePoint, Double> value) {
    row.put(name + "_nats", value.apply(point.mean()));
    double[] seeds =
        point.seeds().stream()
            .mapToDouble(seed -> value.apply(new PlanePoint(seed.rate(), seed.distortion())))
            .toArray();
    if (seeds.length > 1) {
      Interval.ofStudent(mean(seeds)).put(row, name);
    }
  }

  private static Estimate mean(double[] seeds) {
    Moments moments = new Moments();
    moments.addAll(seeds);
    return moments.estimate();
  }

  /** The rows of {@code rd_hull.csv}. */
  public List<ObjectNode> hull() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Curve curve : curves) {
      List<PlanePoint> vertices = curve.hull().vertices();
      for (int i = 0; i < vertices.size(); i++) {
        ObjectNode row = vertex(curve, vertices.get(i));
        if (i + 1 < vertices.size()) {
          slope(row, curve, vertices.get(i), vertices.get(i + 1));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static ObjectNode vertex(Curve curve, PlanePoint vertex) {
    ObjectNode row = row(curve);
    Optional<CurvePoint> point = curve.at(vertex);
    row.put("anchor", point.isEmpty());
    point.ifPresent(each -> keys(row, each));
    row.put("rate_nats", vertex.rate());
    row.put("distortion_nats", vertex.distortion());
    row.put("elbo_nats", -Curve.line(vertex));
    return row;
  }

  private static void slope(ObjectNode row, Curve curve, PlanePoint vertex, PlanePoint next) {
    double slope = vertex.slopeTo(next);
    row.put("slope_to_next", slope);
    OptionalDouble beta = beta(curve, vertex);
    OptionalDouble nextBeta = beta(curve, next);
    beta.ifPresent(value -> row.put("beta", value));
    nextBeta.ifPresent(value -> row.put("next_beta", value));
    if (beta.isPresent() && nextBeta.isPresent()) {
      row.put(
          "slope_between_betas", nextBeta.getAsDouble() <= slope && slope <= beta.getAsDouble());
    }
  }

  private static OptionalDouble beta(Curve curve, PlanePoint vertex) {
    return curve.at(vertex).map(CurvePoint::beta).orElse(OptionalDouble.empty());
  }

  /** The rows of {@code rd_summary.csv}. */
  public List<ObjectNode> summary() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (double rate : rates) {
        rows.add(summary(curve, "distortion_at_rate", rate, rate, hull -> hull.distortionAt(rate)));
      }
      if (rates.size() > 1) {
        double from = rates.get(0);
        double to = rates.get(rates.size() - 1);
        rows.add(summary(curve, "area_under_hull", from, to, hull -> hull.area(from, to)));
      }
      Function<Hull, OptionalDouble> whole =
          hull -> hull.area(hull.lowestRate(), hull.highestRate());
      rows.add(
          summary(
              curve,
              "area_under_whole_hull",
              curve.hull().lowestRate(),
              curve.hull().highestRate(),
              whole));
      rows.add(best(curve));
      curve.anchor().ifPresent(anchor -> rows.add(anchor(curve, anchor)));
    }
    return rows;
  }

  private static ObjectNode summary(
      Curve curve, String quantity, double from, double to, Function<Hull, OptionalDouble> value) {
    ObjectNode row = row(curve);
    row.put("quantity", quantity);
    row.put("from_rate_nats", from);
    row.put("to_rate_nats", to);
    OptionalDouble found = value.apply(curve.hull());
    if (found.isEmpty()) {
      return row.put("message", "the hull does not reach there");
    }
    row.put("value", found.getAsDouble());
    Optional<Interval> interval = curve.interval(value);
    interval.ifPresent(ends -> ends.put(row, "value"));
    return row.put("message", interval.isPresent() ? "" : withoutInterval(curve));
  }

  private static String withoutInterval(Curve curve) {
    boolean oneSeed = curve.points().stream().anyMatch(point -> point.seeds().size() < 2);
    return oneSeed
        ? ONE_SEED
        : "not as many seeds of each point, or not reached without one of them: no interval";
  }

  private static ObjectNode best(Curve curve) {
    ObjectNode row = row(curve);
    row.put("quantity", "best_elbo");
    row.put("value", -curve.bestLine());
    Function<List<PlanePoint>, OptionalDouble> best =
        means -> means.stream().mapToDouble(each -> -Curve.line(each)).max();
    Optional<Interval> interval = curve.seeds().interval(best);
    interval.ifPresent(ends -> ends.put(row, "value"));
    return row.put("message", interval.isPresent() ? "" : withoutInterval(curve));
  }

  private static ObjectNode anchor(Curve curve, PlanePoint anchor) {
    return row(curve)
        .put("quantity", "anchor_distortion")
        .put("from_rate_nats", 0.0)
        .put("to_rate_nats", 0.0)
        .put("value", anchor.distortion())
        .put("message", "of the mean training example; in expectation over the binarisation");
  }

  private static ObjectNode row(Curve curve) {
    Protocol protocol = curve.protocol();
    return JsonNodeFactory.instance
        .objectNode()
        .put("data", protocol.data())
        .put("binarization", protocol.binarization())
        .put("likelihood", protocol.likelihood())
        .put("split", protocol.split());
  }

  private static void keys(ObjectNode row, CurvePoint point) {
    point.keys().forEach((key, value) -> row.put(key, value));
  }
}
