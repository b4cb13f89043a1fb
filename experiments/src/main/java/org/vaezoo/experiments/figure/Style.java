package org.vaezoo.experiments.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How every figure looks: a transparent ground, thin grid, sober type. */
final class Style {

  /** Labels of axes. */
  static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  /** Numbers of axes, and guides. */
  static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private Style() {}

  static void apply(XYPlot plot) {
    common(plot);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(new BasicStroke(1f));
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    axis(plot.getDomainAxis());
    axis(plot.getRangeAxis());
  }

  static void apply(CategoryPlot plot) {
    common(plot);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    axis(plot.getDomainAxis());
    axis(plot.getRangeAxis());
  }

  private static void common(Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
  }

  private static void axis(Axis axis) {
    axis.setLabelFont(PLAIN);
    axis.setLabelPaint(Palette.TEXT);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(Palette.TEXT);
    axis.setAxisLinePaint(Palette.MUTED);
    axis.setTickMarkPaint(Palette.MUTED);
  }

  static JFreeChart chart(String title, Plot plot, boolean legend) {
    JFreeChart chart = new JFreeChart(null, TITLE, plot, legend);
    TextTitle heading = new TextTitle(title, TITLE);
    heading.setPaint(Palette.TEXT);
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    heading.setPadding(2, 6, 8, 6);
    chart.setTitle(heading);
    chart.setBackgroundPaint(CLEAR);
    chart.setPadding(new RectangleInsets(6, 6, 6, 14));
    if (legend) {
      chart.getLegend().setItemFont(SMALL);
      chart.getLegend().setItemPaint(Palette.TEXT);
      chart.getLegend().setBackgroundPaint(null);
      chart.getLegend().setFrame(BlockBorder.NONE);
      chart.getLegend().setPosition(RectangleEdge.BOTTOM);
    }
    return chart;
  }
}
