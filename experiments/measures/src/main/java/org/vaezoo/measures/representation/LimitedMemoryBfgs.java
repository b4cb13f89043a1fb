package org.vaezoo.measures.representation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth convex function by limited-memory BFGS: Liu and Nocedal, "On the limited
 * memory BFGS method for large scale optimization" (1989), with the two-loop recursion of Nocedal
 * (1980). Steps are halved until the decrease is sufficient (Armijo, 1e-4); a step that met no
 * curvature is not remembered. Deterministic.
 */
final class LimitedMemoryBfgs {

  private static final int MEMORY = 10;
  private static final int MOST_STEPS = 1000;
  private static final int MOST_HALVINGS = 40;
  private static final double SUFFICIENT = 1e-4;

  /** Where the largest entry of the gradient is below this, the minimum is found. */
  private static final double FLAT = 1e-6;

  /** Below this a step has seen rounding, not curvature. */
  private static final double LEAST_CURVATURE = 1e-10;

  /** A function and its gradient. */
  interface Objective {

    /**
     * The value at a point.
     *
     * @param gradient to be written, as long as the point
     */
    double at(double[] point, double[] gradient);
  }

  /** A step, and by how much the gradient turned on it. */
  private static final class Pair {

    private final double[] moved;
    private final double[] turned;
    private final double curvature;

    Pair(double[] moved, double[] turned) {
      this.moved = moved;
      this.turned = turned;
      this.curvature = dot(moved, turned);
    }
  }

  private final Objective objective;
  private final Deque<Pair> pairs = new ArrayDeque<>();

  LimitedMemoryBfgs(Objective objective) {
    this.objective = objective;
  }

  /**
   * The minimum that is reached from a point, or the best point after {@value #MOST_STEPS} steps.
   */
  double[] minimum(double[] start) {
    double[] point = start.clone();
    double[] gradient = new double[point.length];
    double value = objective.at(point, gradient);
    for (int step = 0; step < MOST_STEPS && largest(gradient) > FLAT; step++) {
      double[] direction = direction(gradient);
      double slope = dot(direction, gradient);
      double length = pairs.isEmpty() ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
      double[] next = new double[point.length];
      double[] nextGradient = new double[point.length];
      double reached = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
        for (int i = 0; i < next.length; i++) {
          next[i] = point[i] + length * direction[i];
        }
        reached = objective.at(next, nextGradient);
        if (reached <= value + SUFFICIENT * length * slope) {
          break;
        }
      }
      if (!(reached < value)) {
        return point; // as low as rounding lets it go
      }
      remember(difference(next, point), difference(nextGradient, gradient));
      point = next;
      gradient = nextGradient;
      value = reached;
    }
    return point;
  }

  /** The inverse Hessian's approximation times the negative gradient. */
  private double[] direction(double[] gradient) {
    double[] q = gradient.clone();
    double[] shares = new double[pairs.size()];
    int i = 0;
    for (Pair pair : pairs) {
      shares[i] = dot(pair.moved, q) / pair.curvature;
      add(q, -shares[i++], pair.turned);
    }
    if (!pairs.isEmpty()) {
      Pair newest = pairs.getFirst();
      double scale = newest.curvature / dot(newest.turned, newest.turned);
      Arrays.setAll(q, d -> scale * q[d]);
    }
    for (Iterator<Pair> oldest = pairs.descendingIterator(); oldest.hasNext(); ) {
      Pair pair = oldest.next();
      add(q, shares[--i] - dot(pair.turned, q) / pair.curvature, pair.moved);
    }
    Arrays.setAll(q, d -> -q[d]);
    return q;
  }

  private void remember(double[] moved, double[] turned) {
    Pair pair = new Pair(moved, turned);
    if (pair.curvature <= LEAST_CURVATURE * dot(moved, moved)) {
      return;
    }
    pairs.addFirst(pair);
    if (pairs.size() > MEMORY) {
      pairs.removeLast();
    }
  }

  private static double largest(double[] gradient) {
    return Arrays.stream(gradient).map(Math::abs).max().orElse(0);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
