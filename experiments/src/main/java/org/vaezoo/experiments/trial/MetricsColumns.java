package org.vaezoo.experiments.trial;

import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * The columns of the tables that grow while a trial is trained, in its folder: {@code metrics} and
 * {@code unit_rates}. Penalties, losses and coefficients of a model bring their own to the first.
 */
public final class MetricsColumns {

  static final Column EPOCH = Column.whole("epoch", Unit.NONE, "epoch that has ended, from 1");
  static final Column STEP = Column.whole("step", Unit.NONE, "steps done since the beginning");
  static final Column ELBO =
      Column.number(
          "elbo_nats",
          Unit.NATS,
          "-(D + R), the mean over the steps of the epoch, or of the validation split after it");
  static final Column RATE = Column.number("rate_nats", Unit.NATS, "R, as elbo_nats");
  static final Column DISTORTION = Column.number("distortion_nats", Unit.NATS, "D, as elbo_nats");
  static final Column SECONDS =
      Column.number("seconds", Unit.SECONDS, "since the row before, or since the start");
  static final Column UNIT_RATE =
      Column.number("rate_nats", Unit.NATS, "R of the unit on the validation split");

  /** A row an epoch and split. */
  public static final Schema METRICS =
      Schema.of(
              "metrics",
              "an epoch on a split",
              EPOCH,
              STEP,
              TrialColumns.SPLIT,
              ELBO,
              RATE,
              DISTORTION,
              UnitColumns.ACTIVE_UNITS,
              Column.number(
                  "rate",
                  Unit.NONE,
                  "empty; the annealed bound's weight of the rate is named as that of a penalty"),
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
