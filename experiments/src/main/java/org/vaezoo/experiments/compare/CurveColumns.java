package org.vaezoo.experiments.compare;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;

/**
 * The columns of {@code rd_curve.csv}, {@code rd_hull.csv} and {@code rd_summary.csv}. Those of the
 * swept keys stand besides in the first two.
 */
public final class CurveColumns {

  public static final Column DATA = Column.text("data", "name of the data set");
  public static final Column BINARIZATION =
      Column.text("binarization", "how the examples are shown");
  public static final Column LIKELIHOOD =
      Column.text("likelihood", "probability or density, whose nats are never compared");
  public static final Column SPLIT = Column.text("split", "split that was measured");

  public static final Column SEEDS =
      Column.whole("seeds", Unit.COUNT, "seeds that the means are over");
  public static final Column RATE =
      Column.number("rate_nats", Unit.NATS, "R of an example, mean over seeds");
  public static final IntervalColumns RATE_INTERVAL = overSeeds("rate");
  public static final Column DISTORTION =
      Column.number("distortion_nats", Unit.NATS, "D of an example, mean over seeds");
  public static final IntervalColumns DISTORTION_INTERVAL = overSeeds("distortion");
  public static final Column ELBO =
      Column.number("elbo_nats", Unit.NATS, "-(D + R) of an example, mean over seeds");
  public static final IntervalColumns ELBO_INTERVAL = overSeeds("elbo");
  public static final Column INTERVAL = Column.text("interval", "what the intervals are");
  public static final Column ABOVE_BEST =
      Column.number(
          "above_best_line_nats",
          Unit.NATS,
          "how far the point lies above the best line of equal ELBO, D + R = const");
  public static final Column DOMINATED =
      Column.truth(
          "dominated",
          "whether the anchor or another point has no more of R and of D, and less of one");
  public static final Column ON_HULL =
      Column.truth("on_hull", "whether it is a vertex of the lower convex hull");

  public static final Column ANCHOR =
      Column.truth("anchor", "whether the vertex is the model that codes nothing");
  public static final Column SLOPE =
      Column.number("slope_to_next", Unit.NONE, "-dD/dR of the chord to the next vertex");
  public static final Column BETA =
      Column.number("beta", Unit.NONE, "weight of the rate at the vertex");
  public static final Column NEXT_BETA =
      Column.number("next_beta", Unit.NONE, "weight of the rate at the next vertex");
  public static final Column SLOPE_BETWEEN =
      Column.truth(
          "slope_between_betas",
          "whether the slope lies between the two weights, as that of two minima of D + βR does"
              + " on the training split");

  public static final Column QUANTITY =
      Column.text("quantity", "what is read off the curve or its hull");
  public static final Column FROM =
      Column.number("from_rate_nats", Unit.NATS, "rate at which it is read, or begins");
  public static final Column TO =
      Column.number("to_rate_nats", Unit.NATS, "rate at which it is read, or ends");
  public static final Column VALUE =
      Column.number("value", Unit.NONE, "in nats of an example; of an area in their square");
  public static final IntervalColumns VALUE_INTERVAL =
      IntervalColumns.of("value", Unit.NONE, "the jackknife's interval of 95 % over seeds");
  public static final Column MESSAGE =
      Column.text("message", "why there is no value, or no interval");

  /** The points. */
  public static final Schema CURVE =
      Schema.of(
              "rd_curve",
              "a point of the curve, mean over seeds",
              DATA,
              BINARIZATION,
              LIKELIHOOD,
              SPLIT,
              SEEDS,
              RATE,
              RATE_INTERVAL.low(),
              RATE_INTERVAL.high(),
              DISTORTION,
              DISTORTION_INTERVAL.low(),
              DISTORTION_INTERVAL.high(),
              ELBO,
              ELBO_INTERVAL.low(),
              ELBO_INTERVAL.high(),
              INTERVAL,
              ABOVE_BEST,
              DOMINATED,
              ON_HULL)
          .withSweptKeys();

  /** The vertices of the hull. */
  public static final Schema HULL =
      Schema.of(
              "rd_hull",
              "a vertex of the lower convex hull",
              DATA,
              BINARIZATION,
              LIKELIHOOD,
              SPLIT,
              ANCHOR,
              RATE,
              DISTORTION,
              ELBO,
              SLOPE,
              BETA,
              NEXT_BETA,
              SLOPE_BETWEEN)
          .withSweptKeys();

  /** What is read off them. */
  public static final Schema SUMMARY =
      Schema.of(
          "rd_summary",
          "a number that is read off the curve or its hull",
          DATA,
          BINARIZATION,
          LIKELIHOOD,
          SPLIT,
          QUANTITY,
          FROM,
          TO,
          VALUE,
          VALUE_INTERVAL.low(),
          VALUE_INTERVAL.high(),
          MESSAGE);

  private CurveColumns() {}

  private static IntervalColumns overSeeds(String name) {
    return IntervalColumns.of(name, Unit.NATS, "Student's interval of 95 % over seeds");
  }
}
