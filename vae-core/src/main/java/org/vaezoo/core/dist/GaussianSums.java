package org.vaezoo.core.dist;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Four sums a unit over the examples of a data set, of which diagonal Gaussian posteriors give all
 * statistics of units.
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
public final class GaussianSums implements UnitSums {

  /** Var(mean) above which a unit counts as active: delta = 0.01 of Burda et al. (2016). */
  public static final double ACTIVE_VARIANCE = 0.01;

  private final long examples;
  private final double[] mean;
  private final double[] squaredDeviation;
  private final double[] variance;
  private final double[] logVariance;

  private GaussianSums(
      long examples,
      double[] mean,
      double[] squaredDeviation,
      double[] variance,
      double[] logVariance) {
    this.examples = examples;
    this.mean = mean;
    this.squaredDeviation = squaredDeviation;
    this.variance = variance;
    this.logVariance = logVariance;
  }

  /**
   * The summary of a batch.
   *
   * @param means posterior means, [B * U], row-major
   * @param logVariances posterior log-variances, [B * U], row-major
   * @param units U
   */
  public static GaussianSums of(double[] means, double[] logVariances, int units) {
    int examples = means.length / units;
    double[] mean = new double[units];
    double[] squaredDeviation = new double[units];
    double[] variance = new double[units];
    double[] logVariance = new double[units];
    for (int u = 0; u < units; u++) {
      for (int b = 0; b < examples; b++) {
        mean[u] += means[b * units + u] / examples;
        variance[u] += Math.exp(logVariances[b * units + u]);
        logVariance[u] += logVariances[b * units + u];
      }
      for (int b = 0; b < examples; b++) {
        double deviation = means[b * units + u] - mean[u];
        squaredDeviation[u] += deviation * deviation;
      }
    }
    return new GaussianSums(examples, mean, squaredDeviation, variance, logVariance);
  }

  @Override
  public int units() {
    return mean.length;
  }

  @Override
  public long examples() {
    return examples;
  }

  /** Adds by the pairwise update of Chan, Golub and LeVeque (1979), which does not cancel. */
  @Override
  public GaussianSums plus(UnitSums other) {
    if (!(other instanceof GaussianSums that) || that.units() != units()) {
      throw new IllegalArgumentException(
          "cannot add summaries of different latents: " + this + " and " + other);
    }
    int units = units();
    long total = examples + that.examples;
    double[] newMean = new double[units];
    double[] newDeviation = new double[units];
    double[] newVariance = new double[units];
    double[] newLogVariance = new double[units];
    for (int u = 0; u < units; u++) {
      double delta = that.mean[u] - mean[u];
      newMean[u] = mean[u] + delta * that.examples / total;
      newDeviation[u] =
          squaredDeviation[u]
              + that.squaredDeviation[u]
              + delta * delta * examples * that.examples / total;
      newVariance[u] = variance[u] + that.variance[u];
      newLogVariance[u] = logVariance[u] + that.logVariance[u];
    }
    return new GaussianSums(total, newMean, newDeviation, newVariance, newLogVariance);
  }

  @Override
  public boolean active(int unit) {
    return varianceOfMean(unit) > ACTIVE_VARIANCE;
  }

  /** Var_x(E_q[z_u]) over the examples, the population variance. */
  public double varianceOfMean(int unit) {
    return squaredDeviation[unit] / examples;
  }

  /** E_x[Var_q(z_u)]. */
  public double meanVariance(int unit) {
    return variance[unit] / examples;
  }

  /** An upper bound on the information of a unit about x, in nats. */
  public double gaussianInformation(int unit) {
    double aggregate = varianceOfMean(unit) + meanVariance(unit);
    return (Math.log(aggregate) - logVariance[unit] / examples) / 2;
  }

  @Override
  public Map<String, Double> statistics(int unit) {
    Map<String, Double> columns = new LinkedHashMap<>();
    columns.put("var_mean", varianceOfMean(unit));
    columns.put("mean_variance", meanVariance(unit));
    columns.put("gaussian_information_nats", gaussianInformation(unit));
    return columns;
  }

  @Override
  public String toString() {
    return "Gaussian sums of " + units() + " units over " + examples + " examples";
  }
}
