package org.vaezoo.core.table;

/**
 * The two columns of a mean over examples.
 *
 * @param mean of the estimate itself
 * @param error of its standard error
 */
public record EstimateColumns(Column mean, Column error) {

  /**
   * Columns {@code name_nats} and {@code name_se} in nats.
   *
   * @param meaning of the mean, one sentence
   */
  public static EstimateColumns nats(String name, String meaning) {
    return new EstimateColumns(
        Column.number(name + "_nats", Unit.NATS, meaning),
        Column.number(name + "_se", Unit.NATS, "standard error of " + name + "_nats"));
  }

  /** The same columns, which tables had first in an earlier version. */
  public EstimateColumns since(int version) {
    return new EstimateColumns(mean.since(version), error.since(version));
  }
}
