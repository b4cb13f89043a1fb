package org.vaezoo.core.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.pass.HostArrays;

/** Measurements, [N, ...example shape], shown as they are. */
public final class RealNumbers implements StoredExamples, Examples {

  private final double[] values;
  private final int width;
  private final Shape shape;
  private final Optional<byte[]> labels;

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
   * @param labels class of each example, an unsigned byte, [N]
   */
  public RealNumbers(double[] values, Shape shape, Optional<byte[]> labels) {
    this.values = values;
    this.width = Math.toIntExact(shape.size());
    this.shape = shape;
    this.labels = labels;
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
  public Optional<byte[]> labels() {
    return labels;
  }

  @Override
  public Examples shown(Binarization binarization, int firstIndex) {
    return this;
  }

  @Override
  public DataKind kind() {
    return DataKind.CONTINUOUS;
  }

  @Override
  public NDArray present(
      int[] positions, int[] indices, Presentation presentation, NDManager manager, DataType type) {
    double[] x = new double[Math.multiplyExact(positions.length, width)];
    for (int b = 0; b < positions.length; b++) {
      System.arraycopy(values, positions[b] * width, x, b * width, width);
    }
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
    return mean;
  }
}
