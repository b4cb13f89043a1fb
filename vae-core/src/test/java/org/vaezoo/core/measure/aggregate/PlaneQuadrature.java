package org.vaezoo.core.measure.aggregate;

/**
 * The parts of the rate under N(0, I) of a few Gaussians in the plane, by the trapezoid rule on a
 * grid from -8 to 8: for functions as smooth as these its error is below 1e-6.
 */
final class PlaneQuadrature {

  private static final int POINTS = 401;
  private static final double STEP = 16.0 / (POINTS - 1);

  private final double[][] mean;
  private final double[][] logVariance;
  private double logAggregate;
  private double logPrior;
  private final double[] logMarginal = new double[2];

  PlaneQuadrature(double[][] mean, double[][] logVariance) {
    this.mean = mean;
    this.logVariance = logVariance;
    double[][][] density = new double[2][POINTS][];
    for (int unit = 0; unit < 2; unit++) {
      for (int i = 0; i < POINTS; i++) {
        density[unit][i] = densities(unit, at(i));
        double marginal = average(density[unit][i]);
        logMarginal[unit] += STEP * weighted(marginal, marginal);
        logPrior += STEP * marginal * -(at(i) * at(i) + Math.log(2 * Math.PI)) / 2;
      }
    }
    for (double[] first : density[0]) {
      for (double[] second : density[1]) {
        double joint = 0;
        for (int n = 0; n < mean.length; n++) {
          joint += first[n] * second[n] / mean.length;
        }
        logAggregate += STEP * STEP * weighted(joint, joint);
      }
    }
  }

  private static double at(int point) {
    return -8 + point * STEP;
  }

  private static double weighted(double weight, double density) {
    return density > 0 ? weight * Math.log(density) : 0;
  }

  private double[] densities(int unit, double z) {
    double[] densities = new double[mean.length];
    for (int n = 0; n < mean.length; n++) {
      double variance = Math.exp(logVariance[n][unit]);
      double distance = z - mean[n][unit];
      densities[n] =
          Math.exp(-distance * distance / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }
    return densities;
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value / values.length;
    }
    return sum;
  }

  /** E log q(z_u|n), minus the mean entropy of a unit. */
  private double logPosterior(int unit) {
    double sum = 0;
    for (double[] row : logVariance) {
      sum -= (Math.log(2 * Math.PI) + 1 + row[unit]) / 2 / logVariance.length;
    }
    return sum;
  }

  /** I(n; z). */
  double information() {
    return logPosterior(0) + logPosterior(1) - logAggregate;
  }

  /** I(n; z_u). */
  double information(int unit) {
    return logPosterior(unit) - logMarginal[unit];
  }

  /** KL(q(z) || prod q(z_u)). */
  double totalCorrelation() {
    return logAggregate - logMarginal[0] - logMarginal[1];
  }

  /** KL(q(z) || p(z)). */
  double priorGap() {
    return logAggregate - logPrior;
  }
}
