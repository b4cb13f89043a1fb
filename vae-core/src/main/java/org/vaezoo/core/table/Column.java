package org.vaezoo.core.table;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A column of a table, declared once: whoever writes, reads, explains or draws it takes it from
 * here.
 *
 * @param name as it stands in the header: lower case, words joined by {@code _}, ending in its unit
 *     where that is nats
 * @param unit of its numbers
 * @param type of its cells; any cell may be missing
 * @param meaning one sentence for a reader of the table, without the name
 * @param since version of the tables that had it first, see {@link Schema#VERSION}
 */
public record Column(String name, Unit unit, ColumnType type, String meaning, int since) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  public Column {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(type, "type");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("column: expected a name like elbo_nats, found " + name);
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + ": expected what it means");
    }
    if (since < 1 || since > Schema.VERSION) {
      throw new IllegalArgumentException(
          "column " + name + ": expected a version from 1 to " + Schema.VERSION + ": " + since);
    }
  }

  /** A column of texts. */
  public static Column text(String name, String meaning) {
    return new Column(name, Unit.NONE, ColumnType.TEXT, meaning, Schema.VERSION);
  }

  /** A column of numbers. */
  public static Column number(String name, Unit unit, String meaning) {
    return new Column(name, unit, ColumnType.NUMBER, meaning, Schema.VERSION);
  }

  /** A column of whole numbers. */
  public static Column whole(String name, Unit unit, String meaning) {
    return new Column(name, unit, ColumnType.WHOLE, meaning, Schema.VERSION);
  }

  /** A column of yes and no. */
  public static Column truth(String name, String meaning) {
    return new Column(name, Unit.NONE, ColumnType.TRUTH, meaning, Schema.VERSION);
  }

  /** The same column, which tables had first in an earlier version. */
  public Column since(int version) {
    return new Column(name, unit, type, meaning, version);
  }
}
