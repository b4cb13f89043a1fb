package org.vaezoo.core.dist;

import java.util.Arrays;

/** Points and weights that turn an integral over one dimension into a sum. */
public final class Grid {

  private final double[] points;
  private final double[] weights;

  /**
   * @param points increasing
   * @param weights of the points; one each where the events are discrete
   */
  public Grid(double[] points, double[] weights) {
    this.points = points.clone();
    this.weights = weights.clone();
  }

  /** Zero and one. */
  public static Grid binary() {
    return new Grid(new double[] {0, 1}, new double[] {1, 1});
  }

  /** The grey levels l / 255. */
  public static Grid greyLevels() {
    double[] points = new double[256];
    double[] weights = new double[256];
    Arrays.setAll(points, level -> level / 255.0);
    Arrays.fill(weights, 1);
    return new Grid(points, weights);
  }

  /** The trapezoidal rule, which converges fast for smooth densities that vanish at both ends. */
  public static Grid interval(double low, double high, int steps) {
    double[] points = new double[steps + 1];
    double[] weights = new double[steps + 1];
    double step = (high - low) / steps;
    Arrays.setAll(points, i -> low + i * step);
    Arrays.fill(weights, step);
    weights[0] = step / 2;
    weights[steps] = step / 2;
    return new Grid(points, weights);
  }

  /** A point, from the lowest. */
  double point(int i) {
    return points[i];
  }

  /** All points, increasing. */
  double[] points() {
    return points.clone();
  }

  /** Number of points. */
  public int size() {
    return points.length;
  }

  /** The probability of each point, from the log-density there. */
  double[] probabilities(double[] logDensities) {
    double[] probabilities = new double[size()];
    Arrays.setAll(probabilities, i -> weights[i] * Math.exp(logDensities[i]));
    return probabilities;
  }
}
