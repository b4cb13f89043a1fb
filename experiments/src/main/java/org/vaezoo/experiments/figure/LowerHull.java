package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of the lower convex hull of points of the rate-distortion plane that falls: what
 * mixtures of the models reach at best (Alemi et al. 2018). By the monotone chain of Andrew (1979).
 */
final class LowerHull {

  private LowerHull() {}

  /** The hull's corners, from the least rate on. */
  static List<Point> of(List<Point> points) {
    List<Point> hull = new ArrayList<>();
    points.stream()
        .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
        .forEach(
            point -> {
              while (hull.size() > 1 && !turnsUp(hull, point)) {
                hull.remove(hull.size() - 1);
              }
              hull.add(point);
            });
    while (hull.size() > 1 && hull.get(hull.size() - 1).y() >= hull.get(hull.size() - 2).y()) {
      hull.remove(hull.size() - 1);
    }
    return hull;
  }

  private static boolean turnsUp(List<Point> hull, Point next) {
    Point last = hull.get(hull.size() - 1);
    Point before = hull.get(hull.size() - 2);
    double cross =
        (last.x() - before.x()) * (next.y() - before.y())
            - (last.y() - before.y()) * (next.x() - before.x());
    return cross > 0;
  }
}
