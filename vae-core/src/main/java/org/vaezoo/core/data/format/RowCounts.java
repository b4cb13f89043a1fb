package org.vaezoo.core.data.format;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a column of a table of numbers is a measurement, or numbers the rows. */
final class RowCounts {

  private static final Pattern INDEX =
      Pattern.compile("(?i)(unnamed.*|index|row|row[ _]?(id|names?|number)|id)");

  /** Fewer rows say nothing. */
  private static final int FEWEST = 5;

  private RowCounts() {}

  /** Whole numbers in steps of one, or different ones under the name of an index. */
  static boolean areIn(String name, double[] column) {
    if (column.length < FEWEST) {
      return false;
    }
    boolean steps = column[0] == Math.rint(column[0]);
    for (int n = 1; n < column.length && steps; n++) {
      steps = column[n] == column[n - 1] + 1;
    }
    return steps
        || isShuffledCount(column)
        || (INDEX.matcher(name).matches() && areDifferentWholes(column));
  }

  /** Each of 0 .. N - 1, or of 1 .. N, once. */
  private static boolean isShuffledCount(double[] column) {
    double least = Arrays.stream(column).min().orElseThrow();
    double greatest = Arrays.stream(column).max().orElseThrow();
    return (least == 0 || least == 1)
        && greatest - least == column.length - 1
        && areDifferentWholes(column);
  }

  /** Whether all are whole and no two alike. */
  static boolean areDifferentWholes(double[] column) {
    Set<Double> seen = new LinkedHashSet<>();
    return Arrays.stream(column).allMatch(value -> value == Math.rint(value) && seen.add(value));
  }
}
