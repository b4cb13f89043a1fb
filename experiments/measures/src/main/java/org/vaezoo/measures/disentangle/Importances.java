package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much each unit matters for each factor, and what follows: disentanglement and completeness of
 * Eastwood and Williams, "A framework for the quantitative evaluation of disentangled
 * representations" (ICLR 2018), section 2. The importances are those of {@link BoostedTrees} for
 * each factor, as in the study of Locatello et al. (2019); the paper's second variant has a random
 * forest.
 */
final class Importances {

  private final double[][] shares;

  /**
   * @param shares R, at least 0, [F][U]; kept, not copied
   */
  Importances(double[][] shares) {
    this.shares = shares;
  }

  /** How much a unit matters for a factor. */
  double share(int factor, int unit) {
    return shares[factor][unit];
  }

  /**
   * The disentanglement of a unit: 1 where it matters for one factor alone, 0 where equally for
   * all, or for none.
   */
  double disentanglement(int unit) {
    return concentration(column(unit));
  }

  /** The completeness of a factor: 1 where one unit alone matters for it, 0 where all equally. */
  double completeness(int factor) {
    return concentration(shares[factor]);
  }

  /** The mean disentanglement of the units, weighted by how much they matter for all factors. */
  double disentanglement() {
    return weighted(
        IntStream.range(0, shares[0].length).mapToObj(this::column).toArray(double[][]::new));
  }

  /** The mean completeness of the factors, without those for which no unit matters. */
  double completeness() {
    return weighted(shares);
  }

  private double[] column(int unit) {
    return Arrays.stream(shares).mapToDouble(row -> row[unit]).toArray();
  }

  private static double weighted(double[][] rows) {
    double total = 0;
    double sum = 0;
    for (double[] row : rows) {
      double weight = Arrays.stream(row).sum();
      total += weight;
      sum += weight * concentration(row);
    }
    return total > 0 ? sum / total : 0;
  }

  /** 1 - H / log n of n shares of their sum. */
  private static double concentration(double[] row) {
    double sum = Arrays.stream(row).sum();
    if (sum == 0) {
      return 0;
    }
    double entropy =
        -Arrays.stream(row)
            .filter(share -> share > 0)
            .map(share -> share / sum * Math.log(share / sum))
            .sum();
    return 1 - entropy / Math.log(row.length);
  }
}
