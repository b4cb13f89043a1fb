package org.vaezoo.measures;

import java.util.List;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.measures.aggregate.AggregateColumns;
import org.vaezoo.measures.annealed.AnnealedColumns;
import org.vaezoo.measures.anomaly.AnomalyColumns;
import org.vaezoo.measures.collapse.CollapseColumns;
import org.vaezoo.measures.collapse.ConfirmSpec;
import org.vaezoo.measures.curves.CollapseCurvesSpec;
import org.vaezoo.measures.disentangle.FactorColumns;
import org.vaezoo.measures.disentangle.ScoreColumns;
import org.vaezoo.measures.gaps.GapColumns;
import org.vaezoo.measures.representation.ProbeColumns;
import org.vaezoo.measures.samples.SampleColumns;

/** The tables of the measures of this module. */
public final class MeasureTables implements TableProvider {

  @Override
  public List<Schema> tables() {
    return List.of(
        AggregateColumns.GROUPS,
        AggregateColumns.UNITS,
        AggregateColumns.QUADRATURE,
        AnnealedColumns.SCHEMA,
        AnnealedColumns.SIMULATED,
        AnomalyColumns.SCHEMA,
        CollapseColumns.SCHEMA,
        CollapseColumns.GROUPS,
        CollapseColumns.UNITS,
        CollapseCurvesSpec.SCHEMA,
        ConfirmSpec.SCHEMA,
        ScoreColumns.SCHEMA,
        FactorColumns.OF_FACTORS,
        FactorColumns.OF_PAIRS,
        GapColumns.SCHEMA,
        ProbeColumns.SCHEMA,
        SampleColumns.SCHEMA);
  }
}
