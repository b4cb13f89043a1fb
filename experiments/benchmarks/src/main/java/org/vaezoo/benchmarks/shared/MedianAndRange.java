package org.vaezoo.benchmarks.shared;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The middle and the ends of some measurements.
 *
 * @param median of an even number, the mean of the two in the middle
 * @param least the smallest
 * @param greatest the largest
 */
public record MedianAndRange(double median, double least, double greatest) {

  /** The spread of a value over items, of which there is at least one. */
  public static <T> MedianAndRange of(List<T> items, ToDoubleFunction<T> value) {
    double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
    int last = sorted.length - 1;
    double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
    return new MedianAndRange(median, sorted[0], sorted[last]);
  }

  /** As {@code median [least-greatest]}, each in a format. */
  public String text(String format) {
    return String.format(
        Locale.ROOT, format + " [" + format + "-" + format + "]", median, least, greatest);
  }
}
