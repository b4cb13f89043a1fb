package org.vaezoo.core.diagnose;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/** The columns on the use of units that several tables have. */
public final class UnitColumns {

  /** How many units are active. */
  public static final Column ACTIVE_UNITS =
      Column.whole(
          "active_units",
          Unit.COUNT,
          "units whose posterior mean varies over the examples by more than 0.01 of the prior's"
              + " variance, in the coordinates of unit_coordinates, or codes and classes with more"
              + " than 0.01 nats; empty where the prior has no scale");

  /** Whether a unit is. */
  public static final Column ACTIVE =
      Column.truth("active", "whether the unit counts among active_units; empty as that is");

  /** The coordinates. */
  public static final Column COORDINATES =
      Column.text(
              "unit_coordinates",
              "by which mean and variance of the prior units were whitened before var_mean,"
                  + " mean_variance and active_units; not applicable, and why, where the prior says"
                  + " none")
          .since(3);

  private UnitColumns() {}
}
