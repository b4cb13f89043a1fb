package org.vaezoo.experiments.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.vaezoo.experiments.trial.MetricsColumns;

/** Axes that are not simply numbers. */
final class Axes {

  private Axes() {}

  /** An axis of epochs, which are whole. */
  static NumberAxis epochs() {
    NumberAxis axis = XyChart.axis(MetricsColumns.EPOCH, false);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return axis;
  }

  /** An axis of numbers, by their logarithms where asked. */
  static ValueAxis of(String label, boolean logarithmic) {
    return logarithmic ? logarithmic(label) : XyChart.axis(label, false);
  }

  /** An axis of numbers from 1 to more than 100, by their logarithms, marked at powers of ten. */
  static ValueAxis decades(String label) {
    LogAxis axis = logarithmic(label);
    axis.setTickUnit(new NumberTickUnit(1));
    return axis;
  }

  private static LogAxis logarithmic(String label) {
    LogAxis axis = new LogAxis(label);
    axis.setNumberFormatOverride(
        new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setMinorTickMarksVisible(false);
    return axis;
  }
}
