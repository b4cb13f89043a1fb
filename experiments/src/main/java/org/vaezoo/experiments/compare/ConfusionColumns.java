package org.vaezoo.experiments.compare;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;

/** The columns of {@code confusion.csv}. */
public final class ConfusionColumns {

  static final Column INTENDED =
      Column.text(
              "intended", "verdict that the models were made for; all of them: " + Confusion.ALL)
          .since(2);
  static final Column FOUND =
      Column.text("found", "verdict that they got; where there is none: " + Confusion.NONE)
          .since(2);
  static final Column TRIALS =
      Column.whole("trials", Unit.COUNT, "how many of them got it").since(2);
  static final Column OF = Column.whole("of", Unit.COUNT, "how many were made for it").since(2);
  static final Column LOW =
      Column.number(
              "share_low", Unit.SHARE, "lower end of the exact interval of 95 % of trials / of")
          .since(2);
  static final Column HIGH =
      Column.number(
              "share_high", Unit.SHARE, "upper end of the exact interval of 95 % of trials / of")
          .since(2);

  /** All columns in order. */
  public static final Schema SCHEMA =
      Schema.of(
          "confusion",
          "a verdict that models were made for and one that they got",
          INTENDED,
          FOUND,
          TRIALS,
          OF,
          LOW,
          HIGH);

  private ConfusionColumns() {}
}
