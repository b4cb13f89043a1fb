package org.vaezoo.experiments.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.vaezoo.core.table.Column;
import org.vaezoo.experiments.trial.MetricsColumns;

/** Axes of figures. */
final class Axes {

  private Axes() {}

  /** An axis of numbers that includes zero only where asked. */
  static NumberAxis numbers(String label, boolean fromZero) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(fromZero);
    // The standard units show three decimals, so that ticks nearer than that would look alike.
    axis.setStandardTickUnits(new NumberTickUnitSource(false, format("#,##0.######")));
    return axis;
  }

  /** An axis of the numbers of a column, under its title and unit. */
  static NumberAxis numbers(Column column, boolean fromZero) {
    return numbers(column.heading(), fromZero);
  }

  /** An axis of epochs, which are whole. */
  static NumberAxis epochs() {
    NumberAxis axis = numbers(MetricsColumns.EPOCH, false);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return axis;
  }

  /** An axis of numbers, by their logarithms where asked. */
  static ValueAxis of(String label, boolean logarithmic) {
    return logarithmic ? logarithmic(label) : numbers(label, false);
  }

  /** An axis of numbers from 1 to more than 100, by their logarithms, marked at powers of ten. */
  static ValueAxis decades(String label) {
    LogAxis axis = logarithmic(label);
    axis.setTickUnit(new NumberTickUnit(1));
    return axis;
  }

  private static LogAxis logarithmic(String label) {
    LogAxis axis = new LogAxis(label);
    axis.setNumberFormatOverride(format("0.######"));
    axis.setMinorTickMarksVisible(false);
    return axis;
  }

  private static NumberFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
