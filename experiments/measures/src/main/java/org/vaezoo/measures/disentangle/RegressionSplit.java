package org.vaezoo.measures.disentangle;

/** The best cut: of a unit, after a bin, with the fall of the squared error. */
record RegressionSplit(double gain, int unit, int bin) {

  /** Share of a fall by which another has to be larger, so that rounding decides nothing. */
  private static final double ROUNDING = 1e-9;

  static final RegressionSplit NONE = new RegressionSplit(0, 0, 0);

  RegressionSplit or(RegressionSplit other) {
    return other.gain > gain * (1 + ROUNDING) ? other : this;
  }

  /**
   * The best cut of a unit.
   *
   * @param codes bin of each example, [N]
   * @param bins how many there are
   * @param targets [N]
   */
  static RegressionSplit of(int[] rows, int unit, int[] codes, int bins, double[] targets) {
    double[] sums = new double[bins];
    int[] counts = new int[bins];
    double whole = 0;
    for (int row : rows) {
      sums[codes[row]] += targets[row];
      counts[codes[row]]++;
      whole += targets[row];
    }
    RegressionSplit best = RegressionSplit.NONE;
    double lower = 0;
    int below = 0;
    for (int bin = 0; bin < sums.length - 1; bin++) {
      lower += sums[bin];
      below += counts[bin];
      int above = rows.length - below;
      if (counts[bin] > 0 && above > 0) {
        double apart = lower / below - (whole - lower) / above;
        double gain = (double) below * above / rows.length * apart * apart;
        best = best.or(new RegressionSplit(gain, unit, bin));
      }
    }
    return best;
  }
}
