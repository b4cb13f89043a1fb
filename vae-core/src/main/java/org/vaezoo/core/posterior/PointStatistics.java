package org.vaezoo.core.posterior;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.distribution.UnitMoments;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.table.Column;

/**
 * How deterministic codes use each unit: {@code code_mean} and {@code var_mean}, the mean and the
 * variance of the code over the examples, and nothing else: beside a prior N(0, I) they would be 0
 * and 1. A continuous code without noise carries unbounded information where it varies, so no
 * number of nats is given.
 */
public final class PointStatistics implements UnitStatistics {

  private final UnitMoments codes;

  private final Coordinates coordinates;

  private PointStatistics(UnitMoments codes, Coordinates coordinates) {
    this.codes = codes;
    this.coordinates = coordinates;
  }

  /**
   * The summary of a batch.
   *
   * @param codes [B * U], row-major
   * @param units U
   * @param coordinates of the points
   */
  public static PointStatistics of(double[] codes, int units, Coordinates coordinates) {
    return new PointStatistics(UnitMoments.of(codes, units), coordinates);
  }

  @Override
  public Coordinates coordinates() {
    return coordinates;
  }

  @Override
  public int units() {
    return codes.units();
  }

  @Override
  public long examples() {
    return codes.examples();
  }

  @Override
  public PointStatistics plus(UnitStatistics other) {
    if (!(other instanceof PointStatistics that) || that.units() != units()) {
      throw new IllegalArgumentException(
          "cannot add summaries of different latents: " + this + " and " + other);
    }
    return new PointStatistics(codes.plus(that.codes), coordinates);
  }

  @Override
  public List<double[]> numbers() {
    return codes.numbers();
  }

  @Override
  public PointStatistics withNumbers(List<double[]> numbers) {
    return new PointStatistics(UnitMoments.ofNumbers(numbers), coordinates);
  }

  /** By the variance of the code, as for Gaussians. */
  @Override
  public boolean active(int unit) {
    return codes.variance(unit) > GaussianStatistics.ACTIVE_VARIANCE;
  }

  /** Without bound where the code varies. */
  @Override
  public double informationBound(int unit) {
    return codes.variance(unit) > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  @Override
  public Map<Column, Double> columns(int unit) {
    Map<Column, Double> columns = new LinkedHashMap<>();
    columns.put(StatisticColumns.CODE_MEAN, codes.mean(unit));
    columns.put(StatisticColumns.MEAN_VARIANCE_OVER_EXAMPLES, codes.variance(unit));
    return columns;
  }

  @Override
  public String toString() {
    return "point statistics of " + units() + " units over " + examples() + " examples";
  }
}
