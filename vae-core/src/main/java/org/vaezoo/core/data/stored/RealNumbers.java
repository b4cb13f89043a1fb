package org.vaezoo.core.data.stored;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.Spread;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.pass.HostArrays;

/**
 * Measurements, [N, ...example shape], shown as they are; numbers of the unit interval can be
 * binarised, where they are grey levels l / 255.
 */
final class RealNumbers implements StoredExamples, Examples {

  private final double[] values;
  private final int width;
  private final Shape shape;
  private final Optional<int[]> labels;
  private final DataKind kind;
  private final Optional<Scaling> scaling;

  /**
   * @param values [N, D], row-major; kept, not copied
   * @param width D
   */
  public RealNumbers(double[] values, int width) {
    this(values, new Shape(width), Optional.empty());
  }

  /**
   * @param values [N, ...example shape], row-major; kept, not copied
   * @param shape of one example
   * @param labels class of each example, -1 where it is not known, [N]
   */
  public RealNumbers(double[] values, Shape shape, Optional<int[]> labels) {
    this(values, shape, labels, DataKind.CONTINUOUS);
  }

  /**
   * @param kind of the numbers: continuous, or all of the unit interval
   */
  RealNumbers(double[] values, Shape shape, Optional<int[]> labels, DataKind kind) {
    this(values, shape, labels, kind, Optional.empty());
  }

  private RealNumbers(
      double[] values,
      Shape shape,
      Optional<int[]> labels,
      DataKind kind,
      Optional<Scaling> scaling) {
    this.scaling = scaling;
    this.kind = kind;
    this.values = values;
    this.width = Math.toIntExact(shape.size());
    this.shape = shape;
    this.labels = labels;
  }

  /** The same table, shown by a scaling of its columns. */
  RealNumbers shownBy(Scaling columns) {
    if (columns.width() != width) {
      throw new BadDataException(
          "expected examples of "
              + columns.width()
              + " columns, as those that the model was trained on, found "
              + width);
    }
    return new RealNumbers(values, shape, labels, kind, Optional.of(columns));
  }

  /** A number as the file has it. */
  double value(int position, int d) {
    return values[position * width + d];
  }

  @Override
  public int size() {
    return values.length / width;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Optional<int[]> labels() {
    return labels;
  }

  @Override
  public DataKind stored() {
    return kind;
  }

  @Override
  public Spread spread() {
    Spread.Collector spread = new Spread.Collector();
    for (double value : values) {
      spread.add(value);
    }
    return spread.spread();
  }

  @Override
  public Examples shown(Binarization binarization, int firstIndex) {
    if (binarization instanceof NoBinarization) {
      requireSingle();
      return this;
    }
    return new GreyLevels(levels(), shape, labels).shown(binarization, firstIndex);
  }

  /** Models compute with numbers of four bytes, in which larger ones are infinite. */
  private void requireSingle() {
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) > Float.MAX_VALUE) {
        throw new BadDataException(
            "expected numbers of at most "
                + Float.MAX_VALUE
                + ", found "
                + values[i]
                + " in example "
                + i / width
                + "; write them in a larger unit, or set data.standardize to \"train\" where they"
                + " are a table");
      }
    }
  }

  /** The levels l of numbers l / 255, to within what float32 and six digits keep. */
  private byte[] levels() {
    byte[] levels = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      long level = Math.round(255 * values[i]);
      if (Math.abs(255 * values[i] - level) > 1e-3) {
        throw new BadDataException(
            "a binarisation works on grey levels l / 255, but example "
                + i / width
                + " has the number "
                + values[i]
                + "; set data.binarization to none");
      }
      levels[i] = (byte) level;
    }
    return levels;
  }

  @Override
  public DataKind kind() {
    return kind;
  }

  @Override
  public Optional<Scaling> scaling() {
    return scaling;
  }

  @Override
  public NDArray present(
      int[] positions, int[] indices, DataNoise dataNoise, NDManager manager, DataType type) {
    double[] x = new double[Math.multiplyExact(positions.length, width)];
    for (int b = 0; b < positions.length; b++) {
      System.arraycopy(values, positions[b] * width, x, b * width, width);
    }
    scaling.ifPresent(columns -> columns.show(x));
    return HostArrays.create(manager, x, new Shape(positions.length).addAll(shape), type);
  }

  @Override
  public double[] mean(int[] positions) {
    double[] mean = new double[width];
    for (int position : positions) {
      for (int d = 0; d < width; d++) {
        mean[d] += values[position * width + d] / positions.length;
      }
    }
    scaling.ifPresent(columns -> columns.show(mean));
    return mean;
  }
}
