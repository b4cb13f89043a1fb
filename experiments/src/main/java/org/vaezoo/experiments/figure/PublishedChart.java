package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
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

  /** Over so wide a range an axis by logarithms is marked at powers of ten. */
  private static final double DECADES = 100;

  private final Axis x;
  private final Axis y;
  private final List<Line> lines = new ArrayList<>();

  /** An axis: what it is, and whether it is by logarithms. */
  public record Axis(String label, boolean logarithmic) {

    /** Logarithms know numbers above 0 alone. */
    private boolean holds(double number) {
      return !logarithmic || number > 0;
    }
  }

  /** A number at a place, with its interval. */
  public record Point(double x, double y, double low, double high) {

    /** A number of which no interval is known. */
    public static Point of(double x, double y) {
      return new Point(x, y, y, y);
    }
  }

  private record Line(String label, List<Point> points, boolean ours, boolean filled) {

    LegendItem legend(Color color) {
      return filled
          ? new LegendItem(label, null, null, null, shape(), color)
          : new LegendItem(label, null, null, null, shape(), Strokes.LINE, color);
    }

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
    lines.add(new Line(label, shown(points), true, true));
  }

  /**
   * Points that somebody published.
   *
   * @param comparable whether they were measured under the same conditions
   */
  public void published(String label, boolean comparable, List<Point> points) {
    String words = comparable ? label : label + ELSEWHERE;
    lines.add(new Line(words, shown(points), false, comparable));
  }

  private List<Point> shown(List<Point> points) {
    return points.stream().filter(each -> x.holds(each.x()) && y.holds(each.y())).toList();
  }

  /** The chart. */
  public JFreeChart titled(String title) {
    LegendItemCollection legend = new LegendItemCollection();
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(axis(x, Point::x));
    plot.setRangeAxis(axis(y, Point::y));
    List<Color> colors = Palette.distinct(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      plot.setDataset(i, data(lines.get(i)));
      plot.setRenderer(i, renderer(lines.get(i), colors.get(i)));
      legend.add(lines.get(i).legend(colors.get(i)));
    }
    Style.apply(plot);
    plot.setFixedLegendItems(legend);
    return Style.chart(title, plot, true);
  }

  private ValueAxis axis(Axis axis, ToDoubleFunction<Point> number) {
    double[] numbers =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(number)
            .sorted()
            .toArray();
    boolean wide = numbers.length > 0 && numbers[numbers.length - 1] >= DECADES * numbers[0];
    return axis.logarithmic() && wide
        ? Axes.decades(axis.label())
        : Axes.of(axis.label(), axis.logarithmic());
  }

  private static XYErrorRenderer renderer(Line line, Color color) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(line.ours());
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(0, Strokes.LINE);
    renderer.setSeriesShape(0, line.shape());
    renderer.setSeriesShapesFilled(0, line.filled());
    renderer.setSeriesLinesVisible(0, line.ours());
    return renderer;
  }

  private XYIntervalSeriesCollection data(Line line) {
    XYIntervalSeries series = new XYIntervalSeries(line.label(), false, true);
    for (Point point : line.points()) {
      double low = y.holds(point.low()) ? point.low() : point.y();
      series.add(point.x(), point.x(), point.x(), point.y(), low, point.high());
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }
}
