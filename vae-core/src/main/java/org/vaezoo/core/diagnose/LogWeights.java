package org.vaezoo.core.diagnose;

import java.util.Arrays;

/**
 * The log-weights of one example's draws, and the bounds of all K that they give.
 *
 * <p>A smaller K uses all draws, in disjoint blocks of K. Where each K divides the next, the bounds
 * of one example are exactly monotone in K, by Jensen's inequality on the block means.
 */
public final class LogWeights {

  private final double[] logWeights;

  /**
   * @param logWeights log p(x, z) - log q(z|x) of each draw, in nats; not copied
   */
  public LogWeights(double[] logWeights) {
    this.logWeights = logWeights;
  }

  /**
   * The mean over blocks of log (1/K) sum w, in nats: Burda, Grosse and Salakhutdinov (2016),
   * equation 8.
   *
   * @param samples K, which divides the number of draws
   */
  public double bound(int samples) {
    double sum = 0;
    int blocks = logWeights.length / samples;
    for (int block = 0; block < blocks; block++) {
      sum += logSum(block * samples, samples, 1) - Math.log(samples);
    }
    return sum / blocks;
  }

  /**
   * The mean over blocks of (sum w)^2 / sum w^2, within 1 and K: Kong (1992).
   *
   * @param samples K, which divides the number of draws
   */
  public double effectiveSamples(int samples) {
    double sum = 0;
    int blocks = logWeights.length / samples;
    for (int block = 0; block < blocks; block++) {
      sum += effectiveSamples(block, samples);
    }
    return sum / blocks;
  }

  /**
   * The share of the blocks whose largest weights have a tail that is too heavy for an estimate.
   *
   * @param samples K, which divides the number of draws, at least {@link ParetoTail#FEWEST_DRAWS}
   */
  double heavyTails(int samples) {
    double heavy = 0;
    int blocks = logWeights.length / samples;
    for (int block = 0; block < blocks; block++) {
      int start = block * samples;
      double shape = ParetoTail.shape(Arrays.copyOfRange(logWeights, start, start + samples));
      heavy += shape > ParetoTail.threshold(samples) ? 1 : 0;
    }
    return heavy / blocks;
  }

  private double effectiveSamples(int block, int samples) {
    int start = block * samples;
    return Math.exp(2 * logSum(start, samples, 1) - logSum(start, samples, 2));
  }

  /** log sum w^power over a block, stable. */
  private double logSum(int start, int length, double power) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = start; i < start + length; i++) {
      largest = Math.max(largest, power * logWeights[i]);
    }
    double sum = 0;
    for (int i = start; i < start + length; i++) {
      sum += Math.exp(power * logWeights[i] - largest);
    }
    return largest + Math.log(sum);
  }
}
