package org.vaezoo.measures.ratedistortion;

import java.util.List;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.verdict.VerdictColumns;

/** The tables that every trial is measured for. */
public final class EvaluationTables {

  /** A row a trial and split; a model, its decoder and its measures bring columns of their own. */
  public static final Schema RATE_DISTORTION =
      Schema.ofTrials(
              "rate_distortion",
              "a trial on a split",
              TrialColumns.SPLIT,
              EvaluationColumns.EXAMPLES,
              EvaluationColumns.DIMENSIONS,
              EvaluationColumns.RATE,
              CodeLengthColumns.RATE,
              EvaluationColumns.DISTORTION,
              CodeLengthColumns.DISTORTION,
              EvaluationColumns.ELBO,
              EvaluationColumns.EARLIER_CODE_LENGTH,
              CodeLengthColumns.ELBO,
              SplitRows.WITHOUT_RATE,
              BoundColumns.IMPORTANCE.family(),
              BoundColumns.PRIOR.family(),
              GroupColumns.UNITS,
              UnitColumns.ACTIVE_UNITS,
              UnitColumns.COORDINATES,
              CodePriorCells.PRIOR,
              CodePriorCells.UNIFORM_RATE,
              CodePriorCells.UNIFORM_ELBO,
              EvaluationColumns.DATA,
              EvaluationColumns.BINARIZATION,
              FloorRows.MODEL,
              FloorRows.FLOOR,
              EvaluationColumns.EARLIER_FLOOR,
              CodeLengthColumns.FLOOR,
              FloorRows.GAIN,
              FloorRows.BELOW,
              FloorRows.LEARNED,
              FloorRows.UNIFORM,
              EvaluationColumns.EARLIER_UNIFORM,
              CodeLengthColumns.UNIFORM,
              EvaluationColumns.EARLIER_VERDICT,
              VerdictColumns.VERDICT,
              VerdictColumns.RULE,
              TrialColumns.STATUS,
              TrialColumns.MESSAGE,
              EvaluationColumns.STEPS,
              EvaluationColumns.PARAMETERS,
              EvaluationColumns.FLAGS,
              EvaluationColumns.SECONDS,
              EvaluationColumns.PARENT,
              EvaluationColumns.MODE,
              EvaluationColumns.TRAINING_GROUP)
          .open();

  /** A row a latent group, top of the hierarchy first. */
  public static final Schema GROUPS =
      Schema.ofTrials(
              "groups",
              "a latent group of a trial on a split",
              TrialColumns.SPLIT,
              GroupColumns.GROUP,
              GroupColumns.UNITS,
              UnitColumns.ACTIVE_UNITS,
              UnitColumns.COORDINATES,
              EvaluationColumns.RATE,
              CodeLengthColumns.RATE,
              EvaluationColumns.RATE_EXACT,
              SplitRows.WITHOUT_RATE,
              EvaluationColumns.OTHER_RATE,
              EvaluationColumns.OTHER_RATE_ERROR,
              EvaluationColumns.EARLIER_VERDICT)
          .with(StatisticColumns.OF_GROUPS)
          .open();

  /** A row a unit. */
  public static final Schema UNITS =
      Schema.ofTrials(
              "units",
              "a unit of a latent group of a trial on a split",
              TrialColumns.SPLIT,
              GroupColumns.GROUP,
              GroupColumns.UNIT,
              EvaluationColumns.UNIT_RATE,
              UnitColumns.COORDINATES,
              UnitColumns.ACTIVE,
              EvaluationColumns.EARLIER_VERDICT)
          .with(StatisticColumns.OF_UNITS)
          .open();

  /** A row a model without latents. */
  public static final Schema FLOORS =
      FloorRows.SCHEMA.with(List.of(EvaluationColumns.EARLIER_FLOOR));

  private EvaluationTables() {}
}
