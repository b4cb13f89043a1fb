package org.vaezoo.core.table;

import java.util.List;

/**
 * The two columns of a mean over examples.
 *
 * @param mean of the estimate itself
 * @param error of its standard error
 */
public record EstimateColumns(Column mean, Column error) implements SchemaPart {

  /**
   * Columns {@code name_nats} and {@code name_se} in nats.
   *
   * @param meaning of the mean, one sentence
   */
  public static EstimateColumns nats(String name, String meaning) {
    return of(name, name + "_nats", Unit.NATS, meaning);
  }

  /**
   * Columns {@code name} and {@code name_se} of a number in another unit.
   *
   * @param meaning of the mean, one sentence
   */
  public static EstimateColumns of(String name, Unit unit, String meaning) {
    return of(name, name, unit, meaning);
  }

  private static EstimateColumns of(String name, String mean, Unit unit, String meaning) {
    return new EstimateColumns(
        Column.number(mean, unit, meaning),
        Column.number(name + "_se", unit, "standard error of " + mean));
  }

  /** The same columns, the mean under a title of its own. */
  public EstimateColumns titled(String title) {
    return new EstimateColumns(mean.titled(title), error);
  }

  /** The same columns, which tables had first in a later version. */
  public EstimateColumns since(int version) {
    return new EstimateColumns(mean.since(version), error.since(version));
  }

  /** The same columns, which tables had last in a version before this. */
  public EstimateColumns until(int version) {
    return new EstimateColumns(mean.until(version), error.until(version));
  }

  @Override
  public List<Column> columns() {
    return List.of(mean, error);
  }
}
