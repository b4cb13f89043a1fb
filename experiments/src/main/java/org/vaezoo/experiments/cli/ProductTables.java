package org.vaezoo.experiments.cli;

import java.util.List;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.experiments.baseline.BaselinesSpec;
import org.vaezoo.experiments.claim.LedgerColumns;
import org.vaezoo.experiments.compare.ComparisonColumns;
import org.vaezoo.experiments.compare.ConfusionColumns;
import org.vaezoo.experiments.compare.CurveColumns;
import org.vaezoo.experiments.compare.EffectColumns;
import org.vaezoo.experiments.compare.PairedImages;
import org.vaezoo.experiments.compare.VariantColumns;
import org.vaezoo.experiments.trial.MetricsColumns;
import org.vaezoo.measures.oracle.OracleColumns;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/** The tables that trials, comparisons and baselines are written to. */
public final class ProductTables implements TableProvider {

  @Override
  public List<Schema> tables() {
    return List.of(
        LedgerColumns.SCHEMA,
        MetricsColumns.METRICS,
        MetricsColumns.UNIT_RATES,
        EvaluationTables.RATE_DISTORTION,
        EvaluationTables.GROUPS,
        EvaluationTables.UNITS,
        EvaluationTables.FLOORS,
        OracleColumns.SCHEMA,
        BaselinesSpec.SCHEMA,
        PairedImages.SCHEMA,
        VariantColumns.SCHEMA,
        ComparisonColumns.SCHEMA,
        ConfusionColumns.SCHEMA,
        EffectColumns.SCHEMA,
        CurveColumns.CURVE,
        CurveColumns.HULL,
        CurveColumns.SUMMARY);
  }
}
