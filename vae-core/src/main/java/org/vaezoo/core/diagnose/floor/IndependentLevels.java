package org.vaezoo.core.diagnose.floor;

/**
 * A histogram of 256 levels for each dimension; one for all dimensions where so many would not fit
 * into memory.
 */
final class IndependentLevels implements IndependentFloor {

  /** Values of a byte. */
  static final int LEVELS = 256;

  private static final int MOST_HISTOGRAMS = 1 << 16;

  private final int[] counts;
  private final int histograms;
  private final boolean density;
  private double[] logs = new double[0];

  /**
   * @param dimensions D
   * @param density whether a level is an interval of [0, 1] of width 1 / 256, of which the density
   *     is wanted
   */
  IndependentLevels(int dimensions, boolean density) {
    this.histograms = dimensions <= MOST_HISTOGRAMS ? dimensions : 1;
    this.counts = new int[histograms * LEVELS];
    this.density = density;
  }

  /** Counts a training example. */
  void add(double[] x) {
    for (int d = 0; d < x.length; d++) {
      counts[place(d, x[d])]++;
    }
  }

  /**
   * Ends the count, with one more example that is spread evenly over all levels: no level of a test
   * example is then impossible.
   */
  void fit() {
    logs = new double[counts.length];
    for (int h = 0; h < histograms; h++) {
      double all = 1;
      for (int level = 0; level < LEVELS; level++) {
        all += counts[h * LEVELS + level];
      }
      for (int level = 0; level < LEVELS; level++) {
        double share = (counts[h * LEVELS + level] + 1.0 / LEVELS) / all;
        logs[h * LEVELS + level] = Math.log(density ? share * LEVELS : share);
      }
    }
  }

  @Override
  public String name() {
    return histograms > 1 ? "independent levels" : "one histogram of levels";
  }

  @Override
  public double logProb(int dimension, double value) {
    return logs[place(dimension, value)];
  }

  /** Grey levels are l / 255; intervals are those of [0, 1] cut into 256. */
  private int place(int dimension, double value) {
    int level = (int) (density ? value * LEVELS : Math.round(value * (LEVELS - 1)));
    return dimension % histograms * LEVELS + Math.min(level, LEVELS - 1);
  }
}
