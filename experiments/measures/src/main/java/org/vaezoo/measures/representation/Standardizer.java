package org.vaezoo.measures.representation;

/**
 * Mean and standard deviation of each number of a code over some examples. A number that never
 * changes has the deviation 1.
 */
public final class Standardizer {

  private final double[] mean;
  private final double[] deviation;

  /**
   * @param mean [W]
   * @param deviation [W], positive
   */
  private Standardizer(double[] mean, double[] deviation) {
    this.mean = mean;
    this.deviation = deviation;
  }

  /**
   * Of rows.
   *
   * @param values [rows, width], row-major
   */
  static Standardizer of(double[] values, int width) {
    int rows = values.length / width;
    double[] mean = new double[width];
    for (int i = 0; i < values.length; i++) {
      mean[i % width] += values[i] / rows;
    }
    double[] deviation = new double[width];
    for (int i = 0; i < values.length; i++) {
      double distance = values[i] - mean[i % width];
      deviation[i % width] += distance * distance / rows;
    }
    for (int d = 0; d < width; d++) {
      deviation[d] = deviation[d] > 0 ? Math.sqrt(deviation[d]) : 1;
    }
    return new Standardizer(mean, deviation);
  }

  /** A number of a code less its mean, over its deviation. */
  double of(int number, double value) {
    return (value - mean[number]) / deviation[number];
  }

  /** No change. */
  static Standardizer none() {
    return new Standardizer(new double[0], new double[0]);
  }
}
