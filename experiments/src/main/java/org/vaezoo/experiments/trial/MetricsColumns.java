package org.vaezoo.experiments.trial;

import java.util.List;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.StepColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * The columns of the tables that grow while a trial is trained, in its folder: {@code metrics} and
 * {@code unit_rates}. Penalties, losses and coefficients of a model bring their own to the first.
 */
public final class MetricsColumns {

  /** When. */
  public static final Column EPOCH =
      Column.whole("epoch", Unit.NONE, "epoch that has ended, from 1");

  static final Column STEP = Column.whole("step", Unit.NONE, "steps done since the beginning");
  static final Column SECONDS =
      Column.number("seconds", Unit.SECONDS, "since the row before, or since the start");

  /** Of a unit. */
  public static final Column UNIT_RATE =
      Column.number("rate_nats", Unit.NATS, "R of the unit on the validation split")
          .titled("rate of the unit");

  private static final Column EARLIER_RATE =
      Column.number("rate", Unit.NONE, "empty: rate_weight was taken for the weight of a penalty")
          .until(3);
  private static final Column EARLIER_SHARE =
      Column.number("rate_share", Unit.SHARE, "empty as rate").until(3);

  /** Columns of earlier versions that stay empty where a run of theirs goes on. */
  static final List<String> EARLIER = List.of(EARLIER_RATE.name(), EARLIER_SHARE.name());

  /** A row an epoch and split. */
  public static final Schema METRICS =
      Schema.of(
              "metrics",
              "an epoch on a split",
              EPOCH,
              STEP,
              TrialColumns.SPLIT,
              StepColumns.ELBO,
              StepColumns.RATE,
              StepColumns.DISTORTION,
              UnitColumns.ACTIVE_UNITS,
              EARLIER_RATE,
              EARLIER_SHARE,
              SECONDS)
          .with(Penalty.COLUMNS)
          .open();

  /** A row an epoch, latent group and unit. */
  public static final Schema UNIT_RATES =
      Schema.of(
          "unit_rates",
          "a unit after an epoch",
          EPOCH,
          STEP,
          TrialColumns.SPLIT,
          GroupColumns.GROUP,
          GroupColumns.UNIT,
          UNIT_RATE);

  private MetricsColumns() {}
}
