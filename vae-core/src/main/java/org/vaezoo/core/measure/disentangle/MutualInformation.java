package org.vaezoo.core.measure.disentangle;

import java.util.Arrays;

/**
 * Mutual information I(factor; unit) in nats, by counting: the unit's codes in bins of equal width
 * from its smallest to its largest, as in the study of Locatello, Bauer, Lucic, Rätsch, Gelly,
 * Schölkopf and Bachem (ICML 2019), which takes 20.
 *
 * <p>The plug-in estimate of N examples: above the information of the binned unit by about (bins -
 * 1)(values - 1) / 2N in the mean, and never above the entropy of the factor or the logarithm of
 * the bins. Bins lose what they cannot tell apart: a factor of more values than bins is never known
 * in full.
 */
final class MutualInformation {

  private final double[][] nats;
  private final double[] entropies;

  /**
   * @param bins of equal width a unit
   */
  MutualInformation(Representation examples, int bins) {
    this.nats = new double[examples.factors()][examples.units()];
    this.entropies = new double[examples.factors()];
    int[][] binned = new int[examples.units()][];
    Arrays.setAll(binned, unit -> binned(examples.unit(unit), bins));
    for (int factor = 0; factor < nats.length; factor++) {
      int[] values = examples.values(factor);
      int size = examples.size(factor);
      entropies[factor] = entropy(values, size);
      for (int unit = 0; unit < examples.units(); unit++) {
        nats[factor][unit] = information(values, size, binned[unit], bins);
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

  /** H(value) + H(bin) - H(value, bin), where rounding may leave a little less than none. */
  private static double information(int[] values, int size, int[] binned, int bins) {
    int[] pairs = new int[values.length];
    Arrays.setAll(pairs, n -> values[n] * bins + binned[n]);
    double joint = entropy(pairs, size * bins);
    return Math.max(0, entropy(values, size) + entropy(binned, bins) - joint);
  }

  private static double entropy(int[] numbers, int size) {
    int[] counts = new int[size];
    for (int number : numbers) {
      counts[number]++;
    }
    double entropy = 0;
    for (int count : counts) {
      double p = (double) count / numbers.length;
      entropy -= count > 0 ? p * Math.log(p) : 0;
    }
    return entropy;
  }
}
