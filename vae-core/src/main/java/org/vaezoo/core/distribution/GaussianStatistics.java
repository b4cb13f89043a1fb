package org.vaezoo.core.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.Column;

/**
 * The sufficient statistics of diagonal Gaussian posteriors over the examples of a data set: four
 * sums a unit, in coordinates whitened by the prior where its scale is known ({@link UnitScale}).
 *
 * <ul>
 *   <li>{@code var_mean}: Var_x(E_q[z_u]), the activity of Burda, Grosse and Salakhutdinov (2016),
 *       section 5.2; a unit is active above {@value #ACTIVE_VARIANCE}.
 *   <li>{@code mean_variance}: E_x[Var_q(z_u)].
 *   <li>{@code gaussian_information_nats}: (log(Var(mean) + E[variance]) - E[log variance]) / 2,
 *       the information of z_u about x if the aggregate posterior were Gaussian. The Gaussian has
 *       the largest entropy of its variance, so this is an upper bound on the information, and it
 *       is never above the unit's rate under a standard normal prior.
 * </ul>
 */
public final class GaussianStatistics implements UnitStatistics {

  /** Var(mean) above which a unit counts as active: delta = 0.01 of Burda et al. (2016). */
  public static final double ACTIVE_VARIANCE = 0.01;

  private final UnitMoments means;
  private final double[] variance;
  private final double[] logVariance;

  private final Coordinates coordinates;

  private GaussianStatistics(
      UnitMoments means, double[] variance, double[] logVariance, Coordinates coordinates) {
    this.means = means;
    this.variance = variance;
    this.logVariance = logVariance;
    this.coordinates = coordinates;
  }

  /**
   * The summary of a batch.
   *
   * @param means posterior means, [B * U], row-major
   * @param logVariances posterior log-variances, [B * U], row-major
   * @param units U
   * @param coordinates of both
   */
  public static GaussianStatistics of(
      double[] means, double[] logVariances, int units, Coordinates coordinates) {
    double[] variances = Arrays.stream(logVariances).map(Math::exp).toArray();
    return of(means, variances, logVariances, units, coordinates);
  }

  /**
   * The summary of a batch of posteriors whose variance is not the exponential of their
   * log-variance, as of a mixture.
   *
   * @param means posterior means, [B * U], row-major
   * @param variances posterior variances, [B * U], row-major
   * @param logVariances such that (log 2 pi e + log-variance) / 2 is at most the posterior's
   *     entropy, [B * U], row-major
   * @param units U
   * @param coordinates of all of them
   */
  public static GaussianStatistics of(
      double[] means,
      double[] variances,
      double[] logVariances,
      int units,
      Coordinates coordinates) {
    double[] variance = new double[units];
    double[] logVariance = new double[units];
    for (int i = 0; i < logVariances.length; i++) {
      variance[i % units] += variances[i];
      logVariance[i % units] += logVariances[i];
    }
    return new GaussianStatistics(UnitMoments.of(means, units), variance, logVariance, coordinates);
  }

  @Override
  public Coordinates coordinates() {
    return coordinates;
  }

  @Override
  public int units() {
    return means.units();
  }

  @Override
  public long examples() {
    return means.examples();
  }

  @Override
  public GaussianStatistics plus(UnitStatistics other) {
    if (!(other instanceof GaussianStatistics that) || that.units() != units()) {
      throw new IllegalArgumentException(
          "cannot add summaries of different latents: " + this + " and " + other);
    }
    return new GaussianStatistics(
        means.plus(that.means),
        sum(variance, that.variance),
        sum(logVariance, that.logVariance),
        coordinates);
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, u -> a[u] + b[u]);
    return sum;
  }

  @Override
  public List<double[]> numbers() {
    List<double[]> numbers = new ArrayList<>(means.numbers());
    numbers.add(variance);
    numbers.add(logVariance);
    return numbers;
  }

  @Override
  public GaussianStatistics withNumbers(List<double[]> numbers) {
    return new GaussianStatistics(
        UnitMoments.ofNumbers(numbers), numbers.get(3), numbers.get(4), coordinates);
  }

  @Override
  public boolean active(int unit) {
    return varianceOfMean(unit) > ACTIVE_VARIANCE;
  }

  /** Var_x(E_q[z_u]) over the examples, the population variance. */
  public double varianceOfMean(int unit) {
    return means.variance(unit);
  }

  /** E_x[Var_q(z_u)]. */
  public double meanVariance(int unit) {
    return variance[unit] / examples();
  }

  /** The Gaussian information. */
  @Override
  public double informationBound(int unit) {
    double aggregate = varianceOfMean(unit) + meanVariance(unit);
    return (Math.log(aggregate) - logVariance[unit] / examples()) / 2;
  }

  @Override
  public Map<Column, Double> columns(int unit) {
    Map<Column, Double> columns = new LinkedHashMap<>();
    columns.put(StatisticColumns.MEAN_VARIANCE_OVER_EXAMPLES, varianceOfMean(unit));
    columns.put(StatisticColumns.VARIANCE_MEAN, meanVariance(unit));
    columns.put(StatisticColumns.GAUSSIAN_INFORMATION, informationBound(unit));
    return columns;
  }

  @Override
  public String toString() {
    return "Gaussian statistics of " + units() + " units over " + examples() + " examples";
  }
}
