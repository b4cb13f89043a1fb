package org.vaezoo.experiments.compare;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;

/** The columns of the table that {@code vaezoo compare --csv} writes. */
public final class ComparisonColumns {

  public static final Column SPLIT = Column.text("split", "split that was measured").since(2);
  public static final Column A = Column.text("a", "configuration that is subtracted").since(2);
  public static final Column B = Column.text("b", "configuration that is taken").since(2);
  public static final Column MEASURE = Column.text("measure", "column that differs").since(2);
  public static final Column VALUE_A =
      Column.number("value_a", Unit.NONE, "mean over the seeds of a, in the unit of the measure")
          .since(2);
  public static final Column VALUE_B =
      Column.number("value_b", Unit.NONE, "mean over the seeds of b, in the unit of the measure")
          .since(2);
  public static final Column DIFFERENCE =
      Column.number("difference", Unit.NONE, "b minus a, in the unit of the measure").since(2);
  public static final IntervalColumns INTERVAL =
      IntervalColumns.of("difference", Unit.NONE, "the interval of 95 %");
  public static final Column OVER =
      Column.text("over", "what the interval is over: seeds, examples or images").since(2);

  /** All columns in order. */
  public static final Schema SCHEMA =
      Schema.of(
          "compare",
          "a measure of two configurations",
          SPLIT,
          A,
          B,
          MEASURE,
          VALUE_A,
          VALUE_B,
          DIFFERENCE,
          INTERVAL.low(),
          INTERVAL.high(),
          OVER);

  private ComparisonColumns() {}
}
