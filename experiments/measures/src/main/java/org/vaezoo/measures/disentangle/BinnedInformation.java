package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Mutual information I(factor; unit) in nats, by counting: the unit's codes in bins of equal width
 * from its smallest to its largest, as in the study of Locatello, Bauer, Lucic, Rätsch, Gelly,
 * Schölkopf and Bachem (ICML 2019), which takes 20.
 *
 * <p>Counting N examples gives too much, by about (bins - 1)(values - 1) / 2N where they are
 * independent: {@link ChanceInformation}, what it gives in the mean of all permutations of the
 * examples, is taken off, I = (counted - E) H / (H - E) with H the factor's entropy, not below 0.
 * So a unit that says nothing has 0 but for chance, and one that says all has H: Vinh, Epps and
 * Bailey, "Information theoretic measures for clusterings comparison" (JMLR 2010), section 3. Bins
 * lose what they cannot tell apart: a factor of more values than bins is never known in full.
 */
final class BinnedInformation {

  private static final int PERMUTATIONS = 20;

  /** Standard deviations above the mean of permuted examples from which on it is no chance. */
  private static final double CLEAR = 4;

  private static final double ROUNDING = 1e-9;
  private static final CounterStream CHANCE = CounterStream.of(Purpose.MEASUREMENT, 20);
  private final double[][] nats;
  private final boolean[][] clear;
  private final double[] entropies;

  /**
   * @param bins of equal width a unit
   */
  BinnedInformation(Representation examples, int bins) {
    this.nats = new double[examples.factors()][examples.units()];
    this.clear = new boolean[examples.factors()][examples.units()];
    this.entropies = new double[examples.factors()];
    int[][] orders = new int[PERMUTATIONS][];
    Arrays.setAll(orders, i -> Permutation.of(examples.examples(), CHANCE.child(i)));
    ChanceInformation ofChance = ChanceInformation.of(examples.examples());
    BinnedLabels[] units = new BinnedLabels[examples.units()];
    Arrays.setAll(units, unit -> EqualBins.labels(examples.unit(unit), bins));
    for (int factor = 0; factor < nats.length; factor++) {
      BinnedLabels values = new BinnedLabels(examples.values(factor), examples.size(factor));
      List<BinnedLabels> permuted = Arrays.stream(orders).map(values::permuted).toList();
      entropies[factor] = values.entropy;
      for (int unit = 0; unit < units.length; unit++) {
        double counted = Counted.counted(values, units[unit]);
        double excess = ofChance.of(values.counts, units[unit].counts);
        nats[factor][unit] = adjusted(counted, excess, values.entropy);
        clear[factor][unit] = isClearOfChance(counted, permuted, units[unit]);
      }
    }
  }

  /**
   * Whether a unit knows more of a factor than chance makes of {@value #PERMUTATIONS} permutations
   * of the examples.
   */
  boolean isClearOfChance(int factor, int unit) {
    return clear[factor][unit];
  }

  /** I(factor; unit). */
  double nats(int factor, int unit) {
    return nats[factor][unit];
  }

  /** I(factor; unit) of all units, [U]; a copy. */
  double[] ofFactor(int factor) {
    return nats[factor].clone();
  }

  /** I(factor; unit) of all factors, [F]. */
  double[] ofUnit(int unit) {
    return Arrays.stream(nats).mapToDouble(row -> row[unit]).toArray();
  }

  /** H(factor) among the examples. */
  double entropy(int factor) {
    return entropies[factor];
  }

  int factors() {
    return nats.length;
  }

  int units() {
    return nats[0].length;
  }

  /** Without what chance makes. */
  private static double adjusted(double counted, double excess, double entropy) {
    return excess < entropy - ROUNDING
        ? Math.max(0, (counted - excess) * entropy / (entropy - excess))
        : 0;
  }

  private static boolean isClearOfChance(
      double counted, List<BinnedLabels> permuted, BinnedLabels bins) {
    Moments chance = new Moments();
    permuted.forEach(values -> chance.add(Counted.counted(values, bins)));
    Estimate mean = chance.estimate();
    double deviation = mean.standardError() * Math.sqrt(PERMUTATIONS);
    return counted > mean.mean() + CLEAR * deviation + ROUNDING;
  }
}
