package org.vaezoo.core.measure.disentangle;

import java.util.Arrays;
import java.util.stream.IntStream;
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
final class MutualInformation {

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
  MutualInformation(Representation examples, int bins) {
    this.nats = new double[examples.factors()][examples.units()];
    this.clear = new boolean[examples.factors()][examples.units()];
    this.entropies = new double[examples.factors()];
    int[][] binned = new int[examples.units()][];
    Arrays.setAll(binned, unit -> binned(examples.unit(unit), bins));
    for (int factor = 0; factor < nats.length; factor++) {
      int[] values = examples.values(factor);
      int size = examples.size(factor);
      entropies[factor] = entropy(values, size);
      for (int unit = 0; unit < examples.units(); unit++) {
        Table table = new Table(values, size, binned[unit], bins);
        nats[factor][unit] = table.adjusted();
        clear[factor][unit] = table.isClearOfChance();
      }
    }
  }

  /** The bin of each code; a unit that does not vary is in one. */
  static int[] binned(double[] codes, int bins) {
    double least = Arrays.stream(codes).min().orElseThrow();
    double range = Arrays.stream(codes).max().orElseThrow() - least;
    return Arrays.stream(codes)
        .mapToInt(z -> range > 0 ? Math.min(bins - 1, (int) ((z - least) / range * bins)) : 0)
        .toArray();
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

  /** How often values of a factor and bins of a unit come together. */
  private static final class Table {

    private final int[] values;
    private final int size;
    private final int[] binned;
    private final int bins;
    private final double counted;
    private final Moments chance = new Moments();

    Table(int[] values, int size, int[] binned, int bins) {
      this.values = values;
      this.size = size;
      this.binned = binned;
      this.bins = bins;
      this.counted = MutualInformation.counted(values, size, binned, bins);
      for (int i = 0; i < PERMUTATIONS; i++) {
        int[] order = Permutation.of(values.length, CHANCE.child(i));
        int[] permuted = IntStream.of(order).map(n -> values[n]).toArray();
        chance.add(MutualInformation.counted(permuted, size, binned, bins));
      }
    }

    /** Without what chance makes. */
    double adjusted() {
      double entropy = MutualInformation.entropy(values, size);
      double excess = ChanceInformation.of(counts(values, size), counts(binned, bins));
      return excess < entropy - ROUNDING
          ? Math.max(0, (counted - excess) * entropy / (entropy - excess))
          : 0;
    }

    boolean isClearOfChance() {
      Estimate mean = chance.estimate();
      double deviation = mean.standardError() * Math.sqrt(PERMUTATIONS);
      return counted > mean.mean() + CLEAR * deviation + ROUNDING;
    }
  }

  private static double entropy(int[] numbers, int size) {
    double entropy = 0;
    for (int count : counts(numbers, size)) {
      double p = (double) count / numbers.length;
      entropy -= count > 0 ? p * Math.log(p) : 0;
    }
    return entropy;
  }

  private static int[] counts(int[] numbers, int size) {
    int[] counts = new int[size];
    for (int number : numbers) {
      counts[number]++;
    }
    return counts;
  }

  /** The estimate before chance is taken off: H(value) + H(bin) - H(value, bin). */
  static double counted(int[] values, int size, int[] binned, int bins) {
    int[] pairs = new int[values.length];
    Arrays.setAll(pairs, n -> values[n] * bins + binned[n]);
    double apart = entropy(values, size) + entropy(binned, bins);
    return Math.max(0, apart - entropy(pairs, size * bins));
  }
}
