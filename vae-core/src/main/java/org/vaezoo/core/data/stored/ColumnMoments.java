package org.vaezoo.core.data.stored;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Scaling;

/**
 * Mean and standard deviation of each column over the training split, by which a table is
 * standardised. A column of one value has no scale, and no density of it a bound: it is refused.
 */
final class ColumnMoments {

  private static final int NAMED = 8;

  private final RealNumbers table;
  private final int[] rows;

  private ColumnMoments(RealNumbers table, int[] rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * The scaling by the moments of some rows.
   *
   * @param name of the data set, in messages
   * @param columns names of the columns, where they have names
   * @throws BadDataException if a column has one value in all of the rows
   */
  static Scaling of(RealNumbers table, int[] rows, String name, List<String> columns) {
    ColumnMoments moments = new ColumnMoments(table, rows);
    int width = Math.toIntExact(table.shape().size());
    double[] mean = new double[width];
    double[] deviation = new double[width];
    List<String> constant = new ArrayList<>();
    for (int d = 0; d < width; d++) {
      moments.fit(d, mean, deviation);
      if (deviation[d] == 0) {
        constant.add(columns.isEmpty() ? "" + d : '"' + columns.get(d) + '"');
      }
    }
    if (!constant.isEmpty()) {
      throw constant(name, constant, !columns.isEmpty(), rows.length);
    }
    return new Scaling(mean, deviation);
  }

  /** In parts of the column's range, so that neither sums nor squares leave what doubles hold. */
  private void fit(int d, double[] mean, double[] deviation) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int row : rows) {
      least = Math.min(least, table.value(row, d));
      greatest = Math.max(greatest, table.value(row, d));
    }
    double range = greatest - least;
    if (!Double.isFinite(range)) {
      throw new BadDataException(
          "column " + d + " holds " + least + " and " + greatest + ": too far apart to be scaled");
    }
    if (range == 0) {
      mean[d] = least;
      return;
    }
    double sum = 0;
    for (int row : rows) {
      sum += (table.value(row, d) - least) / range;
    }
    double middle = sum / rows.length;
    double squares = 0;
    for (int row : rows) {
      double part = (table.value(row, d) - least) / range - middle;
      squares += part * part;
    }
    mean[d] = least + range * middle;
    deviation[d] = range * Math.sqrt(squares / rows.length);
  }

  private static BadDataException constant(
      String name, List<String> columns, boolean named, int examples) {
    String some = String.join(", ", columns.subList(0, Math.min(NAMED, columns.size())));
    String all = columns.size() > NAMED ? some + ", ... (" + columns.size() + ")" : some;
    String which =
        (named ? "column" : "number") + (columns.size() > 1 ? "s " : " ") + all.replace('"', '\'');
    return new BadDataException(
        name
            + ": "
            + which
            + (columns.size() > 1 ? " have" : " has")
            + " one value in all "
            + examples
            + " training examples: without a scale nothing can be standardised, and its density has"
            + " no bound; "
            + (named
                ? "set data.set.ignore to [" + String.join(", ", columns) + "] to leave it out, or"
                : "leave it out of the array, or set")
            + " data.standardize to \"none\"");
  }
}
