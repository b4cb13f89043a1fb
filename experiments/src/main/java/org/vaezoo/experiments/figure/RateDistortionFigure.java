package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.compare.SplitRow;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/**
 * The rate-distortion plane of Alemi et al., "Fixing a broken ELBO" (2018): a point a trial, the
 * falling part of the lower convex hull, and dashed lines on which the ELBO is the same.
 */
final class RateDistortionFigure implements Figure {

  private static final String TITLE = "Rate-distortion plane";
  private static final int HULL_PLACES = 12;

  @Override
  public List<Drawing> of(ResultTables results) {
    String split = Figures.split(results);
    Plane plane = Plane.of(results, split);
    if (plane.rows().isEmpty()) {
      return List.of();
    }
    SettingColors settings = SettingColors.of(results);
    Window window = Window.around(dots(plane.rows()));
    NumberAxis rate = Axes.numbers(EvaluationColumns.RATE.mean(), true);
    NumberAxis distortion = Axes.numbers(EvaluationColumns.DISTORTION.mean(), false);
    rate.setRange(window.left(), window.right());
    distortion.setRange(window.lower(), window.upper());
    XyChart chart = new XyChart(rate, distortion);
    List<Dot> hull = hull(plane);
    List<Dot> taken = taken(dots(plane.rows()), hull);
    EqualElbo.lines(window)
        .forEach(line -> chart.guide(line.label(), line.labelAt(window, taken), line.ends()));
    chart.thin(Palette.TEXT, hull);
    plane
        .bySetting()
        .forEach((label, rows) -> chart.dots(settings.colors().get(label), dots(rows)));
    chart.legend(settings.colors());
    return List.of(
        new Drawing("rate-distortion", TITLE, caption(plane, split), chart.titled(TITLE)));
  }

  private static String caption(Plane plane, String split) {
    int trials = plane.rows().size();
    return "Rate and distortion of "
        + trials
        + (trials == 1 ? " finished trial" : " finished trials")
        + " on the "
        + split
        + " split. The solid line is the lower convex hull of the single trials; on a dashed line"
        + " the ELBO, in nats, is the same."
        + plane.words();
  }

  /** What a label must not hide: the dots, and places along the hull. */
  private static List<Dot> taken(List<Dot> dots, List<Dot> hull) {
    List<Dot> taken = new ArrayList<>(dots);
    for (int i = 1; i < hull.size(); i++) {
      for (int part = 1; part < HULL_PLACES; part++) {
        taken.add(hull.get(i - 1).towards(hull.get(i), (double) part / HULL_PLACES));
      }
    }
    return taken;
  }

  private static List<Dot> dots(List<SplitRow> rows) {
    return rows.stream().map(row -> new Dot(row.rate(), row.distortion())).toList();
  }

  private static List<Dot> hull(Plane plane) {
    return plane.hull().vertices().stream()
        .map(vertex -> new Dot(vertex.rate(), vertex.distortion()))
        .toList();
  }
}
