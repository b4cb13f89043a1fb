package org.vaezoo.measures.disentangle;

/**
 * The mutual information that counting gives of two labels that have nothing to do with each other,
 * in the mean of all permutations of one of them: Vinh, Epps and Bailey, "Information theoretic
 * measures for clusterings comparison" (JMLR 2010), theorem 1. A pair of labels with counts a and b
 * comes together n times with the hypergeometric probability, and adds n / N log(N n / (a b)).
 */
final class ChanceInformation {

  private final int total;
  private final double[] logFactorials;

  private ChanceInformation(int total) {
    this.total = total;
    this.logFactorials = new double[total + 1];
    for (int n = 1; n <= total; n++) {
      logFactorials[n] = logFactorials[n - 1] + Math.log(n);
    }
  }

  /**
   * That of labels of so many examples.
   *
   * @param total N
   */
  static ChanceInformation of(int total) {
    return new ChanceInformation(total);
  }

  /**
   * In nats.
   *
   * @param first counts of the one label, whose sum is N
   * @param second counts of the other, with the same sum
   */
  double of(int[] first, int[] second) {
    double nats = 0;
    for (int a : first) {
      for (int b : second) {
        nats += ofPair(a, b);
      }
    }
    return nats;
  }

  private double ofPair(int a, int b) {
    double nats = 0;
    for (int n = Math.max(1, a + b - total); n <= Math.min(a, b); n++) {
      double log = Math.log((double) total * n / ((double) a * b));
      nats += Math.exp(logProbability(a, b, n)) * n / total * log;
    }
    return nats;
  }

  /** Hypergeometric: n of the a draws from N are among the b. */
  private double logProbability(int a, int b, int n) {
    return logFactorials[a]
        + logFactorials[b]
        + logFactorials[total - a]
        + logFactorials[total - b]
        - logFactorials[total]
        - logFactorials[n]
        - logFactorials[a - n]
        - logFactorials[b - n]
        - logFactorials[total - a - b + n];
  }
}
