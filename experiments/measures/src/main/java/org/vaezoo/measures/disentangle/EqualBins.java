package org.vaezoo.measures.disentangle;

import java.util.Arrays;

/** The codes of a unit in bins of equal width, from its smallest code to its largest. */
final class EqualBins {

  private EqualBins() {}

  /** The bin of each code as its label. */
  static BinnedLabels labels(double[] codes, int bins) {
    return new BinnedLabels(of(codes, bins), bins);
  }

  /** The bin of each code, 0 .. bins - 1; a unit that does not vary is in one. */
  static int[] of(double[] codes, int bins) {
    double least = Arrays.stream(codes).min().orElseThrow();
    double range = Arrays.stream(codes).max().orElseThrow() - least;
    return Arrays.stream(codes)
        .mapToInt(z -> range > 0 ? Math.min(bins - 1, (int) ((z - least) / range * bins)) : 0)
        .toArray();
  }
}
