package org.vaezoo.core.distribution;

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

  /**
   * Simpson's rule, for smooth densities that stop at the ends.
   *
   * @param steps an even number
   */
  public static Grid simpson(double low, double high, int steps) {
    double[] points = new double[steps + 1];
    double[] weights = new double[steps + 1];
    double third = (high - low) / steps / 3;
    Arrays.setAll(points, i -> low + 3 * third * i);
    Arrays.setAll(weights, i -> i % 2 == 0 ? 2 * third : 4 * third);
    weights[0] = third;
    weights[steps] = third;
    return new Grid(points, weights);
  }

  /** The midpoint rule, for densities with a kink between two points. */
  public static Grid midpoints(double low, double high, int steps) {
    double[] points = new double[steps];
    double[] weights = new double[steps];
    double step = (high - low) / steps;
    Arrays.setAll(points, i -> low + (i + 0.5) * step);
    Arrays.fill(weights, step);
    return new Grid(points, weights);
  }

  /** The whole numbers 0 .. highest. */
  public static Grid counts(int highest) {
    double[] points = new double[highest + 1];
    double[] weights = new double[highest + 1];
    Arrays.setAll(points, count -> count);
    Arrays.fill(weights, 1);
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
