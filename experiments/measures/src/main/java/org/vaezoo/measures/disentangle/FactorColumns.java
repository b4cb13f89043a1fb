package org.vaezoo.measures.disentangle;

import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * The columns of {@code disentanglement_factors.csv} and {@code disentanglement_pairs.csv}; those
 * of scores stand in {@link ScoreColumns}.
 */
final class FactorColumns {

  static final Column FACTOR = Column.text("factor", "factor of variation by its name");
  static final Column VALUES = Column.whole("values", Unit.COUNT, "values that the factor has");

  static final Column ENTROPY =
      Column.number("entropy_nats", Unit.NATS, "entropy of the factor over the examples");

  static final Column BEST_UNIT =
      Column.whole("best_unit", Unit.NONE, "unit with most information on the factor, from 0");

  static final Column INFORMATION =
      Column.number("information_nats", Unit.NATS, "information of the binned unit on the factor");

  static final Column IMPORTANCE =
      Column.number("importance", Unit.SHARE, "share of the unit in predicting the factor");

  static final Column ACCURACY =
      Column.number(
          "accuracy", Unit.SHARE, "accuracy with which the unit alone predicts the factor");

  /** The table of factors. */
  static final Schema OF_FACTORS =
      Schema.ofTrials(
          "disentanglement_factors",
          "a factor of variation",
          TrialColumns.SPLIT,
          FACTOR,
          VALUES,
          ENTROPY,
          BEST_UNIT,
          ScoreColumns.MIG,
          ScoreColumns.COMPLETENESS,
          ScoreColumns.INFORMATIVENESS,
          ScoreColumns.SAP);

  /** The table of factors and units. */
  static final Schema OF_PAIRS =
      Schema.ofTrials(
          "disentanglement_pairs",
          "a factor of variation and a unit",
          TrialColumns.SPLIT,
          FACTOR,
          GroupColumns.UNIT,
          INFORMATION,
          IMPORTANCE,
          ACCURACY);

  private FactorColumns() {}
}
