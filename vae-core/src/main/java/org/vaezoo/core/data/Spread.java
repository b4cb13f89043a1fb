package org.vaezoo.core.data;

import java.util.LinkedHashSet;
import java.util.Set;
import org.vaezoo.core.order.Ordered;

/**
 * Between which numbers those of a file lie, and how many different ones there are.
 *
 * @param least the smallest
 * @param greatest the largest
 * @param values the different ones; as many as {@value #MANY} where there are more
 */
public record Spread(double least, double greatest, Set<Double> values) {

  /** So many different numbers are not told apart any more. */
  public static final int MANY = 1001;

  public Spread {
    values = Ordered.copyOf(values);
  }

  /** How many different numbers there are, at most {@value #MANY}. */
  public int distinct() {
    return values.size();
  }

  /** Of both. */
  public Spread and(Spread other) {
    Set<Double> all = new LinkedHashSet<>(values);
    for (double value : other.values) {
      if (all.size() < MANY) {
        all.add(value);
      }
    }
    return new Spread(Math.min(least, other.least), Math.max(greatest, other.greatest), all);
  }

  /** Collects numbers. */
  public static final class Collector {

    private final Set<Double> values = new LinkedHashSet<>();
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    public void add(double value) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      if (values.size() < MANY) {
        values.add(value + 0.0);
      }
    }

    public Spread spread() {
      return new Spread(least, greatest, values);
    }
  }
}
