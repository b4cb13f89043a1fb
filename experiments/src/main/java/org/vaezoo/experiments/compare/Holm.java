package org.vaezoo.experiments.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Probabilities of a family of tests, corrected so that the chance of any false discovery among
 * them stays below the level: Holm, "A simple sequentially rejective multiple test procedure"
 * (Scandinavian Journal of Statistics, 1979). It holds however the tests depend on each other.
 */
final class Holm {

  private Holm() {}

  /** The adjusted probabilities, in the order given: at most 1, and never below their own. */
  static double[] adjusted(double[] p) {
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(test -> p[test]))
            .toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int test = ascending.get(rank);
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[test]));
      adjusted[test] = largest;
    }
    return adjusted;
  }
}
