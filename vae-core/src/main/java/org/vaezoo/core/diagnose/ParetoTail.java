package org.vaezoo.core.diagnose;

import java.util.Arrays;

/**
 * The shape k of the generalised Pareto distribution that fits the largest weights of an example,
 * as Pareto-smoothed importance sampling judges an estimate: Vehtari, Simpson, Gelman, Yao and
 * Gabry, "Pareto smoothed importance sampling" (Journal of Machine Learning Research 25, 2024).
 * Below 1/2 the weights have a finite variance, from 1 on not even a mean that draws could find.
 *
 * <p>The tail are the min(K / 5, 3 sqrt(K)) largest of K weights, less the largest weight outside
 * of it. The fit is that of Zhang and Stephens, "A new and efficient estimation method for the
 * generalized Pareto distribution" (Technometrics 51, 2009): the mean of a profile likelihood over
 * a grid; k is then drawn towards 1/2 by a prior worth ten observations (Vehtari et al. 2024,
 * appendix G).
 *
 * <p>What no draw has come near, as a mode of the posterior far from the proposal, is in no tail
 * and is not seen.
 */
public final class ParetoTail {

  /** Fewer draws give no tail that could be judged. */
  public static final int FEWEST_DRAWS = 1000;

  private static final double SHARE = 0.2;
  private static final double ROOTS = 3;
  private static final int GRID = 30;
  private static final double PRIOR_SCALE = 3;
  private static final double PRIOR_COUNT = 10;
  private static final double PRIOR_SHAPE = 0.5;

  private ParetoTail() {}

  /** The greatest k at which K draws give a useful estimate: min(1 - 1 / log10 K, 0.7). */
  public static double threshold(int draws) {
    return Math.min(1 - 1 / Math.log10(draws), 0.7);
  }

  /**
   * k of the weights of an example.
   *
   * @param logWeights of K draws, in any order; not changed
   * @return minus infinity where all weights of the tail are equal, as there is none
   */
  public static double shape(double[] logWeights) {
    double[] sorted = logWeights.clone();
    Arrays.sort(sorted);
    int draws = sorted.length;
    int length = (int) Math.ceil(Math.min(SHARE * draws, ROOTS * Math.sqrt(draws)));
    double largest = sorted[draws - 1];
    double cutoff = Math.exp(sorted[draws - length - 1] - largest);
    double[] excess = new double[length];
    Arrays.setAll(excess, i -> Math.exp(sorted[draws - length + i] - largest) - cutoff);
    if (excess[length - 1] - excess[0] < Math.ulp(1.0) * draws) {
      return Double.NEGATIVE_INFINITY;
    }
    return towardsPrior(fit(excess), length);
  }

  private static double towardsPrior(double shape, int observations) {
    return (shape * observations + PRIOR_SHAPE * PRIOR_COUNT) / (observations + PRIOR_COUNT);
  }

  /**
   * The shape of a generalised Pareto distribution of positive numbers, by Zhang and Stephens
   * (2009).
   *
   * @param excess ascending, not all equal
   */
  static double fit(double[] excess) {
    int count = excess.length;
    int grid = GRID + (int) Math.floor(Math.sqrt(count));
    double quartile = quartile(excess);
    double[] theta = new double[grid];
    double[] logLikelihood = new double[grid];
    for (int j = 0; j < grid; j++) {
      theta[j] = 1 / excess[count - 1] + (1 - Math.sqrt(grid / (j + 0.5))) / PRIOR_SCALE / quartile;
      double shape = profileShape(theta[j], excess);
      logLikelihood[j] = count * (Math.log(-theta[j] / shape) - shape - 1);
    }
    return profileShape(mean(theta, logLikelihood), excess);
  }

  /** The first quartile, which is above 0 where not all numbers are: else the least that is. */
  private static double quartile(double[] excess) {
    double quartile = excess[(int) Math.floor(excess.length / 4.0 + 0.5) - 1];
    return quartile > 0
        ? quartile
        : Arrays.stream(excess).filter(each -> each > 0).findFirst().orElseThrow();
  }

  /** The most likely shape, where theta = -shape / scale is given. */
  private static double profileShape(double theta, double[] excess) {
    double sum = 0;
    for (double each : excess) {
      sum += Math.log1p(-theta * each);
    }
    return sum / excess.length;
  }

  /** The mean of the grid under the profile likelihood. */
  private static double mean(double[] theta, double[] logLikelihood) {
    double best = Arrays.stream(logLikelihood).max().orElseThrow();
    double sum = 0;
    double weights = 0;
    for (int j = 0; j < theta.length; j++) {
      double weight = Math.exp(logLikelihood[j] - best);
      sum += weight * theta[j];
      weights += weight;
    }
    return sum / weights;
  }
}
