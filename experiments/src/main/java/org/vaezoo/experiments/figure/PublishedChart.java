package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Our numbers as lines with their intervals, and published ones as diamonds among them: filled
 * where they are comparable, hollow where they were measured under other conditions.
 */
public final class PublishedChart {

  private static final String ELSEWHERE = " (other conditions)";

  private final Axis x;
  private final Axis y;
  private final List<Line> lines = new ArrayList<>();

  /** An axis: what it is, and whether it is by logarithms. */
  public record Axis(String label, boolean logarithmic) {}

  /** A number at a place, with its interval. */
  public record Point(double x, double y, double low, double high) {

    /** A number of which no interval is known. */
    public static Point of(double x, double y) {
      return new Point(x, y, y, y);
    }
  }

  private record Line(String label, List<Point> points, boolean ours, boolean filled) {

    Shape shape() {
      return ours ? Strokes.DOT : Strokes.DIAMOND;
    }
  }

  /** An empty chart. */
  public PublishedChart(Axis x, Axis y) {
    this.x = x;
    this.y = y;
  }

  /** A line of ours. */
  public void measured(String label, List<Point> points) {
    lines.add(new Line(label, List.copyOf(points), true, true));
  }

  /**
   * Points that somebody published.
   *
   * @param comparable whether they were measured under the same conditions
   */
  public void published(String label, boolean comparable, List<Point> points) {
    String words = comparable ? label : label + ELSEWHERE;
    lines.add(new Line(words, List.copyOf(points), false, comparable));
  }

  /** The chart. */
  public JFreeChart titled(String title) {
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    LegendItemCollection legend = new LegendItemCollection();
    List<Color> colors = Palette.distinct(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      data.addSeries(series(i, line));
      Color color = colors.get(i);
      renderer.setSeriesPaint(i, color);
      renderer.setSeriesStroke(i, Strokes.LINE);
      renderer.setSeriesShape(i, line.shape());
      renderer.setSeriesShapesFilled(i, line.filled());
      renderer.setSeriesLinesVisible(i, line.ours());
      LegendItem item = new LegendItem(line.label(), null, null, null, line.shape(), color);
      legend.add(
          line.filled()
              ? item
              : new LegendItem(line.label(), null, null, null, line.shape(), Strokes.LINE, color));
    }
    XYPlot plot =
        new XYPlot(
            data,
            Axes.of(x.label(), x.logarithmic()),
            Axes.of(y.label(), y.logarithmic()),
            renderer);
    Style.apply(plot);
    plot.setFixedLegendItems(legend);
    return Style.chart(title, plot, true);
  }

  private XYIntervalSeries series(int number, Line line) {
    XYIntervalSeries series = new XYIntervalSeries(number, false, true);
    for (Point point : line.points()) {
      if (isOn(x, point.x()) && isOn(y, point.y())) {
        double low = isOn(y, point.low()) ? point.low() : point.y();
        series.add(point.x(), point.x(), point.x(), point.y(), low, point.high());
      }
    }
    return series;
  }

  /** Logarithms know numbers above 0 alone. */
  private static boolean isOn(Axis axis, double number) {
    return !axis.logarithmic() || number > 0;
  }
}
