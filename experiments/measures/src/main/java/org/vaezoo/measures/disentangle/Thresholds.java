package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The thresholds at which trees may cut each unit: the quantiles of the codes from which they
 * learn, at most {@value #MOST} a unit; between neighbours where a unit has fewer values.
 */
final class Thresholds {

  private static final int MOST = 127;

  private final double[][] ofUnits;

  private Thresholds(double[][] ofUnits) {
    this.ofUnits = ofUnits;
  }

  /** Those of the examples from which trees learn. */
  static Thresholds of(Representation examples) {
    return new Thresholds(
        IntStream.range(0, examples.units())
            .mapToObj(unit -> of(examples.unit(unit)))
            .toArray(double[][]::new));
  }

  private static double[] of(double[] codes) {
    double[] sorted = Arrays.stream(codes).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    double[] grid = distinct.length <= MOST + 1 ? distinct : quantiles(sorted);
    return IntStream.range(1, grid.length)
        .mapToDouble(i -> grid[i - 1] + (grid[i] - grid[i - 1]) / 2)
        .toArray();
  }

  private static double[] quantiles(double[] sorted) {
    return IntStream.rangeClosed(0, MOST)
        .mapToDouble(i -> sorted[(int) ((long) i * (sorted.length - 1) / MOST)])
        .distinct()
        .toArray();
  }

  /** The bin of each code of each unit: how many thresholds are below it, [U][N]. */
  int[][] binned(Representation examples) {
    int[][] binned = new int[examples.units()][];
    for (int unit = 0; unit < binned.length; unit++) {
      double[] thresholds = ofUnits[unit];
      binned[unit] =
          Arrays.stream(examples.unit(unit)).mapToInt(z -> below(thresholds, z)).toArray();
    }
    return binned;
  }

  private static int below(double[] thresholds, double code) {
    int place = Arrays.binarySearch(thresholds, code);
    return place < 0 ? -place - 1 : place;
  }
}
