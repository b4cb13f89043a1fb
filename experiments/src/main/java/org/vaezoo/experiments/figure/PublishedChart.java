package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.vaezoo.experiments.table.ResultRow;

/**
 * Our numbers as lines with their intervals, and published ones as diamonds among them: filled
 * where they are comparable, hollow where they were measured under other conditions.
 */
public final class PublishedChart {

  private static final String ELSEWHERE = " (other conditions)";

  /** Over so wide a range an axis by logarithms is marked at powers of ten. */
  private static final double DECADES = 100;

  /** By this factor an axis goes on below what it shows, where an interval goes on to 0. */
  private static final double BELOW = 2;

  private final Axis x;
  private final Axis y;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

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

    private boolean hasInterval() {
      return low < high;
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
    lines.add(new Line(label, shown(label, points), true, true));
  }

  /**
   * Points that somebody published.
   *
   * @param comparable whether they were measured under the same conditions
   */
  public void published(String label, boolean comparable, List<Point> points) {
    String words = comparable ? label : label + ELSEWHERE;
    lines.add(new Line(words, shown(label, points), false, comparable));
  }

  private List<Point> shown(String label, List<Point> points) {
    List<Point> shown = new ArrayList<>();
    for (Point each : points) {
      if (x.holds(each.x()) && y.holds(each.y())) {
        shown.add(each);
      } else {
        String place = words(x, each.x()) + ", " + words(y, each.y());
        leftOut.add(label.isBlank() ? place : label + ", " + place);
      }
    }
    return shown;
  }

  private static String words(Axis axis, double number) {
    return axis.label() + " " + ResultRow.shortest(String.format(Locale.ROOT, "%.4g", number));
  }

  /** Whether any line of ours has an interval. */
  public boolean hasIntervals() {
    return ours().anyMatch(Point::hasInterval);
  }

  /** What a logarithmic axis cannot show, in sentences; empty where it shows all. */
  public String leftOut() {
    String points =
        leftOut.isEmpty()
            ? ""
            : " Left out, as no number above 0: " + String.join("; ", leftOut) + ".";
    return isCut() ? points + " Intervals down to the axis' end reach 0 or below." : points;
  }

  /** Whether an interval goes on below the end of the axis. */
  private boolean isCut() {
    return ours().anyMatch(point -> !y.holds(point.low()));
  }

  private Stream<Point> ours() {
    return lines.stream().filter(Line::ours).flatMap(line -> line.points().stream());
  }

  /** Where the axis ends at which intervals are cut: below all that it shows. */
  private double end() {
    return lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(point -> y.holds(point.low()) ? point.low() : point.y())
            .min()
            .orElse(1)
        / BELOW;
  }

  /** The chart. */
  public JFreeChart titled(String title) {
    LegendItemCollection legend = new LegendItemCollection();
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(axis(x, Point::x));
    plot.setRangeAxis(axis(y, Point::y));
    if (isCut()) {
      plot.getRangeAxis().setLowerMargin(0); // the bars reach the end of the axis
    }
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
    double end = end();
    for (Point point : line.points()) {
      double low = y.holds(point.low()) ? point.low() : end;
      series.add(point.x(), point.x(), point.x(), point.y(), low, point.high());
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }
}
