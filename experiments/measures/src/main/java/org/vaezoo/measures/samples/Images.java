package org.vaezoo.measures.samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.pass.HostArrays;

/** Examples on the host. */
public final class Images {

  private final float[] values;
  private final Shape example;

  /**
   * @param values [rows, example...], row-major; not copied
   * @param example shape of one example
   */
  public Images(float[] values, Shape example) {
    if (values.length % example.size() != 0) {
      throw new IllegalArgumentException(
          "images: expected rows of shape " + example + ", found " + values.length + " numbers");
    }
    this.values = values;
    this.example = example;
  }

  /**
   * Batches in their order, one after another.
   *
   * @param batches [B, example...] each, row-major
   */
  public static Images of(List<float[]> batches, Shape example) {
    float[] values = new float[batches.stream().mapToInt(batch -> batch.length).sum()];
    int place = 0;
    for (float[] batch : batches) {
      System.arraycopy(batch, 0, values, place, batch.length);
      place += batch.length;
    }
    return new Images(values, example);
  }

  /** Number of examples. */
  public int rows() {
    return values.length / width();
  }

  /** Shape of one example. */
  Shape example() {
    return example;
  }

  /** A number of all, by its place in row-major order. */
  public double at(int place) {
    return values[place];
  }

  /** Numbers of an example. */
  public int width() {
    return Math.toIntExact(example.size());
  }

  /** Some rows on the engine, [end - start, example...]. */
  NDArray array(int start, int end, NDManager manager, DataType type) {
    float[] some = Arrays.copyOfRange(values, start * width(), end * width());
    return HostArrays.create(manager, some, new Shape(end - start).addAll(example), type);
  }
}
