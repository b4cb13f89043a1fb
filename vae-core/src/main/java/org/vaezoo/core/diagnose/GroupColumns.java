package org.vaezoo.core.diagnose;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/** The columns by which tables tell latent groups and their units apart. */
public final class GroupColumns {

  /** The group. */
  public static final Column GROUP =
      Column.text("group", "latent group by its name, top of the hierarchy first");

  /** How many units it has. */
  public static final Column UNITS =
      Column.whole("units", Unit.COUNT, "units of the group, or of all where a row is of all");

  /** One of them. */
  public static final Column UNIT =
      Column.whole("unit", Unit.NONE, "number of the unit in its group, from 0");

  private GroupColumns() {}
}
