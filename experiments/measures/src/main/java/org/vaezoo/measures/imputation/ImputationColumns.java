package org.vaezoo.measures.imputation;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code imputation.csv}. */
final class ImputationColumns {

  static final Column PATTERN =
      Column.text("pattern", "which numbers are missing: random, or the left_half of each image");

  static final Column MISSING =
      Column.number("missing", Unit.SHARE, "share of the numbers that are missing");

  static final Column STEP =
      Column.whole("step", Unit.COUNT, "steps of the chain; 0 is the mean of the training split");

  static final Column EXAMPLES = Column.whole("examples", Unit.COUNT, "examples");

  static final EstimateColumns ERROR =
      EstimateColumns.of(
          "squared_error", Unit.NONE, "mean squared error of the means over the missing numbers");

  /** Its table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "imputation",
          "a step of the chain",
          TrialColumns.SPLIT,
          PATTERN,
          MISSING,
          STEP,
          EXAMPLES,
          ERROR);

  private ImputationColumns() {}
}
