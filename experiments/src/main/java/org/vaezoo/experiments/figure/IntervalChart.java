package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Numbers with their ranges, a row each, of several kinds side by side. */
public final class IntervalChart {

  private static final double GAP = 0.22;

  private final XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
  private final XYErrorRenderer renderer = new XYErrorRenderer();
  private final List<String> rows;
  private final NumberAxis axis;

  /**
   * @param axis what the numbers are
   * @param rows from the top
   */
  public IntervalChart(String axis, List<String> rows) {
    this.axis = Axes.numbers(axis, true);
    this.rows = List.copyOf(rows);
  }

  /**
   * A number with its range.
   *
   * @param value between the ends, or at one of them
   */
  public record Interval(double value, double least, double greatest) {}

  /**
   * The chart.
   *
   * @param kinds of numbers, by name: the number of a row, where it has one
   * @param mark where a line across all rows stands
   */
  public JFreeChart titled(String title, Map<String, Map<String, Interval>> kinds, double mark) {
    List<Color> colors = Palette.distinct(kinds.size());
    kinds.forEach((name, intervals) -> add(name, intervals, kinds.size(), colors));
    renderer.setDrawYError(false);
    SymbolAxis names = new SymbolAxis(null, rows.toArray(String[]::new));
    names.setInverted(true);
    names.setGridBandsVisible(false);
    XYPlot plot = new XYPlot(data, axis, names, renderer);
    Style.apply(plot);
    plot.addDomainMarker(new ValueMarker(mark, Palette.MUTED, Strokes.DASHED));
    return Style.chart(title, plot, true);
  }

  private void add(String name, Map<String, Interval> intervals, int kinds, List<Color> colors) {
    int kind = data.getSeriesCount();
    XYIntervalSeries series = new XYIntervalSeries(name);
    double beside = GAP * (kind - (kinds - 1) / 2.0);
    for (int row = 0; row < rows.size(); row++) {
      Interval each = intervals.get(rows.get(row));
      if (each != null) {
        double y = row + beside;
        series.add(each.value(), each.least(), each.greatest(), y, y, y);
      }
    }
    data.addSeries(series);
    renderer.setSeriesPaint(kind, colors.get(kind));
    renderer.setSeriesShape(kind, Strokes.DOT);
  }
}
