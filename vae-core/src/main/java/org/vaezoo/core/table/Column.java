package org.vaezoo.core.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a table, declared once: whoever writes, reads, explains or draws it takes it from
 * here.
 *
 * @param name as it stands in the header: lower case, words joined by {@code _}, ending in its unit
 *     where that is nats; or the path of a swept key of a spec, its names joined by dots
 * @param titled what it is called over a column of a page and beside an axis, where that is not its
 *     name
 * @param unit of its numbers
 * @param type of its cells; any cell may be missing
 * @param meaning one sentence for a reader of the table, without the name
 * @param lifetime versions of the tables that have it
 */
public record Column(
    String name,
    Optional<String> titled,
    Unit unit,
    ColumnType type,
    String meaning,
    Lifetime lifetime)
    implements SchemaPart {

  private static final Pattern UNIT = Pattern.compile("_(nats|bits_per_dim|us|ms|mb)$");
  private static final Pattern NAME =
      Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*|[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*");

  public Column {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(lifetime, "lifetime");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("column: expected a name like elbo_nats, found " + name);
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + ": expected what it means");
    }
  }

  /** A column of texts, which tables have had since version 1. */
  public static Column text(String name, String meaning) {
    return new Column(name, Optional.empty(), Unit.NONE, ColumnType.TEXT, meaning, Lifetime.ALWAYS);
  }

  /** A column of numbers, which tables have had since version 1. */
  public static Column number(String name, Unit unit, String meaning) {
    return new Column(name, Optional.empty(), unit, ColumnType.NUMBER, meaning, Lifetime.ALWAYS);
  }

  /** A column of whole numbers, which tables have had since version 1. */
  public static Column whole(String name, Unit unit, String meaning) {
    return new Column(name, Optional.empty(), unit, ColumnType.WHOLE, meaning, Lifetime.ALWAYS);
  }

  /** A column of yes and no, which tables have had since version 1. */
  public static Column truth(String name, String meaning) {
    return new Column(
        name, Optional.empty(), Unit.NONE, ColumnType.TRUTH, meaning, Lifetime.ALWAYS);
  }

  /** The same column, which tables had first in a later version. */
  public Column since(int version) {
    return new Column(name, titled, unit, type, meaning, lifetime.from(version));
  }

  /** The same column, which tables had last in a version before this. */
  public Column until(int version) {
    return new Column(name, titled, unit, type, meaning, lifetime.to(version));
  }

  /** The same column under a title of its own. */
  public Column titled(String title) {
    return new Column(name, Optional.of(title), unit, type, meaning, lifetime);
  }

  /** What it is called: its name in words where it has no title of its own. */
  public String title() {
    return titled.orElseGet(() -> UNIT.matcher(name).replaceFirst("").replace('_', ' '));
  }

  /** Its title with the unit, where that says more: {@code ELBO in nats}, {@code active units}. */
  public String heading() {
    return unit.isSaid() ? title() + " in " + unit.symbol() : title();
  }

  @Override
  public List<Column> columns() {
    return List.of(this);
  }
}
