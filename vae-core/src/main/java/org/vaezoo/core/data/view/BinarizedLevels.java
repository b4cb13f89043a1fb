package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.pass.HostArrays;

/** Grey levels under a binarisation. */
public final class BinarizedLevels implements Examples {

  private final byte[] levels;
  private final Shape shape;
  private final int width;
  private final Binarization binarization;

  public BinarizedLevels(byte[] levels, Shape shape, Binarization binarization) {
    this.levels = levels;
    this.shape = shape;
    this.width = Math.toIntExact(shape.size());
    this.binarization = binarization;
  }

  @Override
  public DataKind kind() {
    return binarization.kind();
  }

  @Override
  public Optional<Double> levelWidth() {
    return binarization.levelWidth();
  }

  @Override
  public NDArray present(
      int[] positions, int[] indices, DataNoise dataNoise, NDManager manager, DataType type) {
    float[] x = numbers(positions, indices, dataNoise);
    Shape batch = new Shape(positions.length).addAll(shape);
    return HostArrays.create(manager, x, batch, type);
  }

  /** The batch, row-major, [B, D]. */
  float[] numbers(int[] positions, int[] indices, DataNoise dataNoise) {
    byte[] rows = new byte[Math.multiplyExact(positions.length, width)];
    for (int b = 0; b < positions.length; b++) {
      System.arraycopy(levels, positions[b] * width, rows, b * width, width);
    }
    float[] x = new float[rows.length];
    dataNoise.visit(
        binarization.purpose(),
        indices,
        width,
        (from, to, stream) -> binarization.present(rows, from, to, stream, x));
    return x;
  }

  @Override
  public double[] mean(int[] positions) {
    double[] expected = new double[256];
    for (int level = 0; level < expected.length; level++) {
      expected[level] = binarization.expected(level);
    }
    double[] mean = new double[width];
    for (int position : positions) {
      for (int d = 0; d < width; d++) {
        mean[d] += expected[levels[position * width + d] & 0xff];
      }
    }
    for (int d = 0; d < width; d++) {
      mean[d] /= positions.length;
    }
    return mean;
  }
}
