package org.vaezoo.core.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.pass.HostArrays;

/** Measurements, [N, D], shown as they are. */
public final class RealNumbers implements StoredExamples, Examples {

  private final double[] values;
  private final int width;

  /**
   * @param values [N, D], row-major; kept, not copied
   * @param width D
   */
  public RealNumbers(double[] values, int width) {
    this.values = values;
    this.width = width;
  }

  @Override
  public int size() {
    return values.length / width;
  }

  @Override
  public Shape shape() {
    return new Shape(width);
  }

  @Override
  public Optional<byte[]> labels() {
    return Optional.empty();
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
    return HostArrays.create(manager, x, new Shape(positions.length, width), type);
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
