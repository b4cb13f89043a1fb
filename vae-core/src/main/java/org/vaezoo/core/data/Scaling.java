package org.vaezoo.core.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the columns of a table are shown: shown = (x - shift) / scale, column by column.
 *
 * <p>Nats stay those of the file's units: the density of x is that of what is shown, divided by the
 * volume that a unit cube of it has, {@code log p(x) = log p(shown) - sum of log scale}. They are
 * the same whatever the units of the columns, but for the logarithm of the units' ratio.
 */
public final class Scaling {

  private final double[] shift;
  private final double[] scale;

  /**
   * @param shift of each column, [D]
   * @param scale above zero, of each column, [D]
   */
  public Scaling(double[] shift, double[] scale) {
    if (shift.length != scale.length || !Arrays.stream(scale).allMatch(each -> each > 0)) {
      throw new IllegalArgumentException(
          "scaling: expected as many shifts as scales, which are above 0, found "
              + Arrays.toString(shift)
              + " and "
              + Arrays.toString(scale));
    }
    this.shift = shift.clone();
    this.scale = scale.clone();
  }

  /** Number of columns, D. */
  public int width() {
    return shift.length;
  }

  /** The sum of log scale over the columns, in nats. */
  public double logVolume() {
    return Arrays.stream(scale).map(Math::log).sum();
  }

  /** The scaling of some of the columns. */
  public Scaling at(int[] columns) {
    return new Scaling(
        IntStream.of(columns).mapToDouble(d -> shift[d]).toArray(),
        IntStream.of(columns).mapToDouble(d -> scale[d]).toArray());
  }

  /** Replaces the numbers of the file by those that are shown, rows of D numbers. */
  public void show(double[] rows) {
    for (int i = 0; i < rows.length; i++) {
      int d = i % shift.length;
      rows[i] = (rows[i] - shift[d]) / scale[d];
    }
  }
}
