package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A chart of points and lines over two axes, in the making. */
final class XyChart {

  /** More entries than this make a legend that nobody reads. */
  static final int MOST_LEGENDS = 16;

  private final XYSeriesCollection data = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
  private final LegendItemCollection legend = new LegendItemCollection();
  private final XYPlot plot;

  /**
   * @param x axis to the right
   * @param y axis upwards
   */
  XyChart(ValueAxis x, ValueAxis y) {
    this.plot = new XYPlot(data, x, y, renderer);
    renderer.setDrawSeriesLineAsPath(true);
    Style.apply(plot);
  }

  /** Dots. */
  XyChart dots(Color color, List<Dot> points) {
    int series = add(color, points);
    renderer.setSeriesLinesVisible(series, false);
    renderer.setSeriesShape(series, Strokes.DOT);
    return this;
  }

  /** A line. */
  XyChart line(Color color, List<Dot> points) {
    renderer.setSeriesShapesVisible(add(color, points), false);
    return this;
  }

  /** A line with a small dot at each point. */
  XyChart dottedLine(Color color, List<Dot> points) {
    renderer.setSeriesShape(add(color, points), Strokes.SMALL_DOT);
    return this;
  }

  /** A thin line that measures nothing, as a hull. */
  XyChart thin(Color color, List<Dot> points) {
    int series = add(color, points);
    renderer.setSeriesShapesVisible(series, false);
    renderer.setSeriesStroke(series, Strokes.THIN);
    return this;
  }

  /**
   * A dashed line.
   *
   * @param label says what it is
   * @param at where the lower left corner of the label stands; nowhere where there is no room
   */
  XyChart guide(String label, Optional<Dot> at, List<Dot> points) {
    int series = add(Palette.MUTED, points);
    renderer.setSeriesShapesVisible(series, false);
    renderer.setSeriesStroke(series, Strokes.DASHED);
    at.ifPresent(corner -> plot.addAnnotation(words(" " + label, corner)));
    return this;
  }

  private static XYTextAnnotation words(String label, Dot corner) {
    XYTextAnnotation text = new XYTextAnnotation(label, corner.x(), corner.y());
    text.setTextAnchor(TextAnchor.BOTTOM_LEFT);
    text.setFont(Style.SMALL);
    text.setPaint(Palette.MUTED);
    return text;
  }

  private int add(Color color, List<Dot> points) {
    int series = data.getSeriesCount();
    XYSeries added = new XYSeries(series, false, true);
    points.forEach(point -> added.add(point.x(), point.y()));
    data.addSeries(added);
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesStroke(series, Strokes.LINE);
    return series;
  }

  /** Says what the colours are, where they are not too many. */
  XyChart legend(Map<String, Color> colors) {
    if (colors.size() > 1 && colors.size() <= MOST_LEGENDS) {
      colors.forEach(
          (label, color) ->
              legend.add(new LegendItem(label, null, null, null, Strokes.DOT, color)));
    }
    return this;
  }

  /** The chart. */
  JFreeChart titled(String title) {
    plot.setFixedLegendItems(legend);
    return Style.chart(title, plot, legend.getItemCount() > 0);
  }
}
