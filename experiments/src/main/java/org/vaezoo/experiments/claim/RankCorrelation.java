package org.vaezoo.experiments.claim;

import org.apache.commons.statistics.ranking.NaturalRanking;

/** Spearman's rank correlation; ties have the mean of their ranks. */
final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * The correlation of the ranks of as many numbers.
   *
   * @return NaN where all of one side are equal
   */
  static double of(double[] a, double[] b) {
    NaturalRanking ranking = new NaturalRanking();
    return pearson(ranking.apply(a), ranking.apply(b));
  }

  private static double pearson(double[] a, double[] b) {
    double middle = (a.length + 1) / 2.0; // the mean of ranks
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - middle) * (b[i] - middle);
      aa += (a[i] - middle) * (a[i] - middle);
      bb += (b[i] - middle) * (b[i] - middle);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
