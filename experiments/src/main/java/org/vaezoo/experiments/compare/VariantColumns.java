package org.vaezoo.experiments.compare;

import java.util.List;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.experiments.experiment.VariantStart;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/** The columns of {@code comparison.csv}: those of {@code rate_distortion.csv}, and three more. */
public final class VariantColumns {

  static final Column VARIANT =
      Column.text(VariantStart.KEY, "swept: the variant that the spec starts from");

  static final Column PAPER = Column.text("paper", "where the variant was published");

  static final Column EARLIER_VERDICT =
      Column.text("verdict", "of the measure collapse by decision 8, before collapse_v2")
          .until(2)
          .titled("verdict by earlier rules (decision 8)");

  private static final List<SchemaPart> ITS_OWN = List.of(PAPER, EARLIER_VERDICT);

  /** The table. */
  public static final Schema SCHEMA =
      EvaluationTables.RATE_DISTORTION
          .named("comparison", "a trial of a variant on a split")
          .with(ITS_OWN)
          .with(StatisticColumns.OF_GROUPS);

  private VariantColumns() {}
}
