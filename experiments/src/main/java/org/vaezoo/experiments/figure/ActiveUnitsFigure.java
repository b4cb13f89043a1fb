package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.NumberAxis;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.compare.SplitRow;

/**
 * Active units (Burda et al. 2016) against β, or against another swept number: a point a trial, and
 * a line through the means over the trials of each value.
 */
final class ActiveUnitsFigure implements Figure {

  @Override
  public List<Drawing> of(ResultTables results) {
    return NumericKey.of(results).map(key -> against(key, results)).orElse(List.of());
  }

  private static List<Drawing> against(NumericKey key, ResultTables results) {
    String split = Figures.split(results);
    List<Dot> points = new ArrayList<>();
    for (SplitRow row : results.split(split)) {
      double x = key.of(row.trial()).orElseThrow();
      row.number(UnitColumns.ACTIVE_UNITS).ifPresent(units -> points.add(new Dot(x, units)));
    }
    if (points.isEmpty()) {
      return List.of();
    }
    String name = SettingColors.shortName(key.key());
    NumberAxis units = Axes.numbers(UnitColumns.ACTIVE_UNITS, true);
    XyChart chart = new XyChart(Axes.of(key.key(), key.logarithmic()), units);
    chart.line(Palette.MUTED, means(points)).dots(Palette.ordered(1).get(0), points);
    String title = "Active units against " + name;
    String caption =
        "A dot is a finished trial on the "
            + split
            + " split; the line joins the means of trials with the same "
            + name
            + ".";
    return List.of(new Drawing("active-units", title, caption, chart.titled(title)));
  }

  private static List<Dot> means(List<Dot> points) {
    Map<Double, List<Double>> byX = new TreeMap<>();
    points.forEach(p -> byX.computeIfAbsent(p.x(), x -> new ArrayList<>()).add(p.y()));
    return byX.entrySet().stream().map(e -> new Dot(e.getKey(), mean(e.getValue()))).toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
