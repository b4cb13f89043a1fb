package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnFamily;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/**
 * Something that a model is trained on and that is part of no bound: a commitment, a total
 * correlation, a classifier's loss. Its weight in the loss is a coefficient.
 *
 * @param name of the penalty, and of its column in the metrics
 * @param value a scalar, unweighted
 * @param noiseFloor of a value that is an estimate from the batch: its root mean square over
 *     batches of this size of a model in which there is nothing to be found, or what one such batch
 *     gives, a scalar; a value that is not well above it says nothing
 */
public record Penalty(String name, NDArray value, Optional<NDArray> noiseFloor) {

  /** The loss that the weighted penalties make together, beside an objective of several losses. */
  public static final String TOGETHER = "penalties";

  private static final String WEIGHT = "_weight";

  private static final ColumnFamily SHARE =
      ColumnFamily.number(
          "{penalty}_share",
          Unit.SHARE,
          "what the penalty {penalty} adds to the loss, its weight times its value, divided by the"
              + " whole of the loss; both summed over the steps of the epoch");

  private static final ColumnFamily NOISE_FLOOR =
      ColumnFamily.number(
          "{penalty}_noise_floor",
          Unit.NONE,
          "root mean square of the penalty {penalty} over batches of this size where there is"
              + " nothing to be found: a value that is not well above it is noise");

  /** The columns that stand beside any penalty. */
  public static final List<SchemaPart> COLUMNS =
      List.of(
          SHARE,
          NOISE_FLOOR,
          ColumnFamily.number(
              "{penalty}" + WEIGHT, Unit.NONE, "weight of the penalty {penalty} in the loss"));

  /** A value that is not an estimate, or one whose noise nobody has worked out. */
  public Penalty(String name, NDArray value) {
    this(name, value, Optional.empty());
  }

  /** An estimate with its noise floor. */
  public Penalty(String name, NDArray value, NDArray noiseFloor) {
    this(name, value, Optional.of(noiseFloor));
  }

  /** The name of the coefficient that weighs the penalty of a name. */
  public static String weightOf(String name) {
    return name + WEIGHT;
  }

  /** The column of a penalty's share of the loss. */
  public static Column shareOf(String name) {
    return SHARE.at(name);
  }

  /** The column of a penalty's noise floor. */
  public static Column noiseFloorOf(String name) {
    return NOISE_FLOOR.at(name);
  }

  /** The name of a penalty times its weight: what it adds to the loss. */
  public static String weightedOf(String name) {
    return name + "_weighted";
  }
}
