package org.vaezoo.measures.oracle;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code oracle.csv}: a linear model against its closed-form optimum. */
public final class OracleColumns {

  /** Which number. */
  public static final Column QUANTITY = Column.text("quantity", "what is compared");

  /** By probabilistic PCA. */
  public static final Column CLOSED_FORM =
      Column.number("closed_form", Unit.NONE, "by probabilistic PCA, in the quantity's unit");

  /** Of the model. */
  public static final Column MEASURED =
      Column.number("measured", Unit.NONE, "of the trained model, in the quantity's unit");

  static final Column DIFFERENCE =
      Column.number("difference", Unit.NONE, "measured less closed_form");
  static final Column COMPONENT =
      Column.whole(
          "component", Unit.NONE, "of a quantity of single units: the principal one, from 1");

  /** The table. */
  public static final Schema SCHEMA =
      Schema.ofTrials(
          "oracle",
          "a number of a linear model that has a closed form",
          TrialColumns.SPLIT,
          QUANTITY,
          CLOSED_FORM,
          MEASURED,
          DIFFERENCE,
          COMPONENT);

  private OracleColumns() {}
}
