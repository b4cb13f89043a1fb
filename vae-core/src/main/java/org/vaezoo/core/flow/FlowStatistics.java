package org.vaezoo.core.flow;

import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.distribution.UnitMoments;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.table.Column;

/**
 * How posteriors with flows use each unit: {@code var_centre}, the variance over the examples of
 * the centre of the posterior, the point to which the flows send the mean of their Gaussian, in
 * coordinates whitened by the prior where its scale is known: {@link UnitScale}.
 *
 * <p>The centre is not the mean, which a flow does not know, so the number stands in a column of
 * its own; a unit counts as active where it is above the threshold of Burda et al. (2016) for the
 * variance of the mean. No bound on a unit's information is known.
 */
final class FlowStatistics implements UnitStatistics {

  private final UnitMoments centres;

  private final Coordinates coordinates;

  private FlowStatistics(UnitMoments centres, Coordinates coordinates) {
    this.centres = centres;
    this.coordinates = coordinates;
  }

  /**
   * The summary of a batch.
   *
   * @param centres [B * U], row-major
   * @param units U
   * @param coordinates of the points
   */
  static FlowStatistics of(double[] centres, int units, Coordinates coordinates) {
    return new FlowStatistics(UnitMoments.of(centres, units), coordinates);
  }

  @Override
  public Coordinates coordinates() {
    return coordinates;
  }

  @Override
  public int units() {
    return centres.units();
  }

  @Override
  public long examples() {
    return centres.examples();
  }

  @Override
  public FlowStatistics plus(UnitStatistics other) {
    if (!(other instanceof FlowStatistics that) || that.units() != units()) {
      throw new IllegalArgumentException(
          "cannot add summaries of different latents: " + this + " and " + other);
    }
    return new FlowStatistics(centres.plus(that.centres), coordinates);
  }

  @Override
  public List<double[]> numbers() {
    return centres.numbers();
  }

  @Override
  public FlowStatistics withNumbers(List<double[]> numbers) {
    return new FlowStatistics(UnitMoments.ofNumbers(numbers), coordinates);
  }

  @Override
  public boolean active(int unit) {
    return centres.variance(unit) > GaussianStatistics.ACTIVE_VARIANCE;
  }

  /** Infinite: none is known. */
  @Override
  public double informationBound(int unit) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public Map<Column, Double> columns(int unit) {
    return Map.of(StatisticColumns.CENTRE_VARIANCE, centres.variance(unit));
  }

  @Override
  public String toString() {
    return "flow statistics of " + units() + " units over " + examples() + " examples";
  }
}
