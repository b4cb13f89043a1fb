package org.vaezoo.measures.samples;

import java.util.Arrays;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * The support of some features as balls: one around each example, as far as its k-th nearest other
 * one. Kynkäänniemi, Karras, Laine, Lehtinen and Aila, "Improved precision and recall metric for
 * assessing generative models" (2019), section 2.
 */
final class Manifold {

  private final Features centres;
  private final double[] squaredRadii;

  /**
   * @param neighbors k, fewer than the examples
   */
  Manifold(Features centres, int neighbors) {
    this.centres = centres;
    this.squaredRadii = new double[centres.rows()];
    for (int row = 0; row < squaredRadii.length; row++) {
      squaredRadii[row] = squaredRadius(row, neighbors);
    }
  }

  private double squaredRadius(int row, int neighbors) {
    double[] nearest = new double[neighbors];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int other = 0; other < centres.rows(); other++) {
      double distance = other == row ? Double.POSITIVE_INFINITY : distance(row, other);
      int place = neighbors;
      while (place > 0 && distance < nearest[place - 1]) {
        place--;
      }
      if (place < neighbors) {
        System.arraycopy(nearest, place, nearest, place + 1, neighbors - place - 1);
        nearest[place] = distance;
      }
    }
    return nearest[neighbors - 1];
  }

  private double distance(int row, int other) {
    return centres.squaredDistance(row, centres, other);
  }

  /** The share of some features that lie in a ball. */
  Estimate share(Features points) {
    Moments moments = new Moments();
    for (boolean each : holds(points)) {
      moments.add(each ? 1 : 0);
    }
    return moments.estimate();
  }

  /** Whether each of some features lies in a ball. */
  boolean[] holds(Features points) {
    boolean[] held = new boolean[points.rows()];
    for (int row = 0; row < held.length; row++) {
      held[row] = holds(points, row);
    }
    return held;
  }

  private boolean holds(Features points, int row) {
    for (int centre = 0; centre < squaredRadii.length; centre++) {
      if (points.squaredDistance(row, centres, centre) <= squaredRadii[centre]) {
        return true;
      }
    }
    return false;
  }
}
