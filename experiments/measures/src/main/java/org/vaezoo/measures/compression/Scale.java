package org.vaezoo.measures.compression;

/**
 * Mean and standard deviation of each unit of a group over some images, as a file holds them: in
 * float32.
 */
final class Scale {

  /** The least deviation, so that a unit that never moves can be divided by it. */
  private static final float LEAST = 1e-6f;

  private final float[] means;
  private final float[] deviations;

  /**
   * @param means one a unit, not copied
   * @param deviations one a unit, not copied
   */
  Scale(float[] means, float[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /**
   * The moments of a mixture of Gaussians, one a row.
   *
   * @param means [N * U]
   * @param logVariances [N * U]
   */
  static Scale of(double[] means, double[] logVariances, int units) {
    int rows = means.length / units;
    float[] centres = new float[units];
    float[] widths = new float[units];
    for (int u = 0; u < units; u++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < rows; row++) {
        double mean = means[row * units + u];
        sum += mean;
        squares += mean * mean + StrictMath.exp(logVariances[row * units + u]);
      }
      double centre = sum / rows;
      centres[u] = (float) centre;
      widths[u] =
          Math.max(LEAST, (float) StrictMath.sqrt(Math.max(0, squares / rows - centre * centre)));
    }
    return new Scale(centres, widths);
  }

  /** Number of units. */
  int units() {
    return means.length;
  }

  float mean(int unit) {
    return means[unit];
  }

  float deviation(int unit) {
    return deviations[unit];
  }
}
