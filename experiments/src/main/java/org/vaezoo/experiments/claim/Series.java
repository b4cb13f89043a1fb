package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.table.ResultRow;

/**
 * A quantity along a setting or a column.
 *
 * @param points from the least value
 */
record Series(List<Point> points) {

  /** The quantity at one value. */
  record Point(double at, Numbers numbers) {

    /** "objective.beta 2". */
    String words(String key) {
      return key + " " + text(at);
    }

    /** What other quantities have to meet at this point. */
    Map<String, String> conditions(String key, Map<String, String> fixed) {
      return Series.conditions(key, at, fixed);
    }
  }

  /**
   * The series of a quantity.
   *
   * @param fixed further conditions on all of its cells
   */
  static Series of(QuantitySpec quantity, String key, Evidence evidence, Map<String, String> fixed)
      throws IOException {
    List<Point> points = new ArrayList<>();
    for (double value : quantity.along(evidence, key, fixed)) {
      points.add(new Point(value, quantity.in(evidence, conditions(key, value, fixed))));
    }
    return new Series(points);
  }

  private static Map<String, String> conditions(
      String key, double value, Map<String, String> fixed) {
    Map<String, String> at = new LinkedHashMap<>(fixed);
    at.put(key, text(value));
    return Ordered.copyOf(at);
  }

  private static String text(double value) {
    return ResultRow.shortest(String.valueOf(value));
  }

  int size() {
    return points.size();
  }
}
