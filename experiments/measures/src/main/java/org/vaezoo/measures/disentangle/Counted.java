package org.vaezoo.measures.disentangle;

/** Entropies and informations of counts, in nats, before chance is taken off. */
final class Counted {

  private Counted() {}

  static double entropy(int[] counts, int total) {
    double entropy = 0;
    for (int count : counts) {
      double p = (double) count / total;
      entropy -= count > 0 ? p * Math.log(p) : 0;
    }
    return entropy;
  }

  static int[] counts(int[] numbers, int size) {
    int[] counts = new int[size];
    for (int number : numbers) {
      counts[number]++;
    }
    return counts;
  }

  /** The estimate before chance is taken off: H(value) + H(bin) - H(value, bin). */
  static double counted(int[] values, int size, int[] binned, int bins) {
    return counted(new BinnedLabels(values, size), new BinnedLabels(binned, bins));
  }

  static double counted(BinnedLabels values, BinnedLabels bins) {
    int width = bins.counts.length;
    int[] pairs = new int[values.counts.length * width];
    for (int n = 0; n < values.numbers.length; n++) {
      pairs[values.numbers[n] * width + bins.numbers[n]]++;
    }
    double apart = values.entropy + bins.entropy;
    return Math.max(0, apart - entropy(pairs, values.numbers.length));
  }
}
