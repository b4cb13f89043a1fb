package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.vaezoo.experiments.analysis.ResultTables;
import org.vaezoo.experiments.analysis.SplitRow;

/**
 * The rate-distortion plane of Alemi et al., "Fixing a broken ELBO" (2018): a point a trial, the
 * falling part of the lower convex hull, and dashed lines on which the ELBO is the same.
 */
final class RateDistortionFigure implements Figure {

  private static final String TITLE = "Rate-distortion plane";
  private static final double MARGIN = 0.06;

  @Override
  public Optional<Drawing> of(ResultTables results) {
    String split = Figures.split(results);
    List<SplitRow> rows = results.split(split);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Settings settings = Settings.of(results);
    List<Point> points = rows.stream().map(RateDistortionFigure::point).toList();
    NumberAxis rate = XyChart.axis("rate R in nats", true);
    NumberAxis distortion = XyChart.axis("distortion D in nats", false);
    Window window = Window.around(points);
    rate.setRange(window.left(), window.right());
    distortion.setRange(window.lower(), window.upper());
    XyChart chart = new XyChart(rate, distortion);
    EqualElbo.lines(window)
        .forEach(line -> chart.guide(line.label(), line.anchor(window), line.ends()));
    chart.thin(Ink.TEXT, LowerHull.of(points));
    bySetting(rows).forEach((label, each) -> chart.dots(settings.colors().get(label), each));
    chart.legend(settings.colors());
    return Optional.of(
        new Drawing("rate-distortion", TITLE, caption(rows.size(), split), chart.titled(TITLE)));
  }

  private static String caption(int trials, String split) {
    return "Rate and distortion of "
        + trials
        + (trials == 1 ? " finished trial" : " finished trials")
        + " on the "
        + split
        + " split. The solid line is the lower convex hull; on a dashed line the ELBO is the same.";
  }

  private static Map<String, List<Point>> bySetting(List<SplitRow> rows) {
    Map<String, List<Point>> points = new LinkedHashMap<>();
    rows.forEach(
        row ->
            points
                .computeIfAbsent(Settings.label(row.trial()), label -> new ArrayList<>())
                .add(point(row)));
    return points;
  }

  private static Point point(SplitRow row) {
    return new Point(row.rate(), row.distortion());
  }

  /** The part of the plane that is shown. */
  record Window(double left, double right, double lower, double upper) {

    static Window around(List<Point> points) {
      double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
      double lower = points.stream().mapToDouble(Point::y).min().orElseThrow();
      double upper = points.stream().mapToDouble(Point::y).max().orElseThrow();
      double wide = Math.max(right, 1e-3) * MARGIN;
      double high = Math.max(upper - lower, 1) * MARGIN;
      return new Window(-wide, right + wide, lower - high, upper + high);
    }
  }
}
