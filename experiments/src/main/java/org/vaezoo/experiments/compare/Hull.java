package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The lower convex hull of points of the rate-distortion plane, as far as it falls: the best that
 * these models reach, and mixtures of them (a model chosen at random, known to both sides, has the
 * mixture's mean rate and distortion). The optimal D(R) is convex and falls (Alemi et al., "Fixing
 * a broken ELBO", ICML 2018, section 2), and lies on the hull or below it.
 *
 * @param vertices ascending in rate, descending in distortion; the slopes -dD/dR between them fall
 */
public record Hull(List<PlanePoint> vertices) {

  public Hull {
    vertices = List.copyOf(vertices);
  }

  /** The hull of some points, at least one: Andrew's monotone chain (1979), lower half. */
  public static Hull of(List<PlanePoint> points) {
    List<PlanePoint> sorted = new ArrayList<>(points);
    sorted.sort(
        Comparator.comparingDouble(PlanePoint::rate).thenComparingDouble(PlanePoint::distortion));
    List<PlanePoint> chain = new ArrayList<>();
    for (PlanePoint point : sorted) {
      if (!chain.isEmpty() && point.distortion() >= chain.get(chain.size() - 1).distortion()) {
        continue; // more rate for nothing
      }
      while (chain.size() > 1 && isAbove(chain, point)) {
        chain.remove(chain.size() - 1);
      }
      chain.add(point);
    }
    return new Hull(chain);
  }

  /** Whether the last vertex is on or above the chord from the one before it to a new point. */
  private static boolean isAbove(List<PlanePoint> chain, PlanePoint point) {
    PlanePoint before = chain.get(chain.size() - 2);
    PlanePoint last = chain.get(chain.size() - 1);
    return before.slopeTo(last) <= before.slopeTo(point);
  }

  double lowestRate() {
    return vertices.get(0).rate();
  }

  double highestRate() {
    return vertices.get(vertices.size() - 1).rate();
  }

  /** D of the hull at a rate, by the chord; empty where the hull does not reach. */
  OptionalDouble distortionAt(double rate) {
    for (int i = 0; i < vertices.size(); i++) {
      PlanePoint right = vertices.get(i);
      if (right.rate() == rate) {
        return OptionalDouble.of(right.distortion());
      }
      if (i > 0 && right.rate() > rate && vertices.get(i - 1).rate() < rate) {
        PlanePoint left = vertices.get(i - 1);
        double drop = left.slopeTo(right) * (rate - left.rate());
        return OptionalDouble.of(left.distortion() - drop);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The area under the hull, in squared nats, by trapezia; exact, since the hull is piecewise
   * linear.
   *
   * @return empty where the hull does not reach from end to end
   */
  OptionalDouble area(double from, double to) {
    OptionalDouble first = distortionAt(from);
    OptionalDouble last = distortionAt(to);
    if (first.isEmpty() || last.isEmpty()) {
      return OptionalDouble.empty();
    }
    double area = 0;
    PlanePoint left = new PlanePoint(from, first.getAsDouble());
    for (PlanePoint vertex : vertices) {
      if (vertex.rate() > from && vertex.rate() < to) {
        area += trapezium(left, vertex);
        left = vertex;
      }
    }
    return OptionalDouble.of(area + trapezium(left, new PlanePoint(to, last.getAsDouble())));
  }

  private static double trapezium(PlanePoint left, PlanePoint right) {
    return (right.rate() - left.rate()) * (left.distortion() + right.distortion()) / 2;
  }
}
