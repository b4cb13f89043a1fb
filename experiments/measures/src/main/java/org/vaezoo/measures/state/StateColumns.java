package org.vaezoo.measures.state;

import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code state.csv}. */
final class StateColumns {

  static final Column CODE =
      Column.text(
          "code", "what the linear map reads: posterior mean, or principal components of x");

  static final Column COORDINATE =
      Column.text("coordinate", "coordinate of the known state by its name");

  static final Column TRAIN =
      Column.whole("train_examples", Unit.COUNT, "training examples that the map is fitted to");

  static final Column TEST =
      Column.whole("test_examples", Unit.COUNT, "other examples on which it is judged");

  static final EstimateColumns SHARE =
      EstimateColumns.of(
          "r_squared",
          Unit.NONE,
          "1 - residual over total sum of squares of the test examples; none where the coordinate"
              + " does not vary");

  static final Column ERROR =
      Column.number(
          "residual", Unit.NONE, "root mean squared residual, in the unit of the coordinate");

  /** Its table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "state",
          "a code and a coordinate of the state",
          TrialColumns.SPLIT,
          CODE,
          GroupColumns.UNITS,
          COORDINATE,
          TRAIN,
          TEST,
          SHARE,
          ERROR);

  private StateColumns() {}
}
