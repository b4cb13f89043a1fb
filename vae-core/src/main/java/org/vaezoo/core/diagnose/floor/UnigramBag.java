package org.vaezoo.core.diagnose.floor;

/**
 * Every thing of a bag is drawn from one distribution, given how many there are: a multinomial
 * without latents.
 */
final class UnigramBag implements IndependentFloor {

  private final String name;
  private final double[] logs;
  private final boolean ordered;

  /**
   * @param name in tables
   * @param logs log p of each kind, [D]
   * @param ordered whether the things have one order, so that there is no multinomial coefficient
   */
  UnigramBag(String name, double[] logs, boolean ordered) {
    this.name = name;
    this.logs = logs;
    this.ordered = ordered;
  }

  @Override
  public double logProb(int kind, double count) {
    return count == 0 ? 0 : count * logs[kind] - (ordered ? 0 : logFactorial(count));
  }

  @Override
  public double logProb(double[] x, boolean[] scored) {
    double things = 0;
    for (double count : x) {
      things += count;
    }
    double inOrder = IndependentFloor.super.logProb(x, scored);
    return ordered ? inOrder : inOrder + logFactorial(things);
  }

  /** ln n!, by the sum of logarithms, or by Stirling's series where its error is below 1e-13. */
  static double logFactorial(double n) {
    if (n >= 64) {
      double square = n * n;
      return n * Math.log(n)
          - n
          + 0.5 * Math.log(2 * Math.PI * n)
          + (1 - (1 - 2 / (7 * square)) / (30 * square)) / (12 * n);
    }
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  @Override
  public String name() {
    return name;
  }
}
