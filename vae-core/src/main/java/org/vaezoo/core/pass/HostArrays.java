package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Arrays of floating-point numbers that cross between Java and the engine.
 *
 * <p>PyTorch computes in the memory that Java hands over. It is aligned here as the engine aligns
 * its own: a matrix product of the same numbers at another alignment can round differently, and two
 * runs would then differ in their last bits.
 */
public final class HostArrays {

  private static final int ALIGNMENT = 64;

  private HostArrays() {}

  /** A float32 or float64 array of the values, in row-major order. */
  public static NDArray create(NDManager manager, double[] values, Shape shape, DataType type) {
    if (type == DataType.FLOAT64) {
      ByteBuffer memory = memory(values.length * (long) Double.BYTES);
      memory.asDoubleBuffer().put(values);
      return manager.create(memory, shape, type);
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return create(manager, narrow, shape, type);
  }

  /** A float32 or float64 array of the values, in row-major order. */
  public static NDArray create(NDManager manager, float[] values, Shape shape, DataType type) {
    if (type == DataType.FLOAT64) {
      double[] wide = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        wide[i] = values[i];
      }
      return create(manager, wide, shape, type);
    }
    ByteBuffer memory = memory(values.length * (long) Float.BYTES);
    memory.asFloatBuffer().put(values);
    return manager.create(memory, shape, type);
  }

  /** The values of a float32 or float64 array, widened, in row-major order. */
  public static double[] read(NDArray array) {
    if (array.getDataType() == DataType.FLOAT64) {
      return array.toDoubleArray();
    }
    float[] narrow = array.toFloatArray();
    double[] values = new double[narrow.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = narrow[i];
    }
    return values;
  }

  /** An aligned slice begins and ends at the alignment, so room is left at both ends. */
  private static ByteBuffer memory(long bytes) {
    int size = Math.toIntExact(bytes);
    ByteBuffer whole = ByteBuffer.allocateDirect(size + 2 * ALIGNMENT);
    return whole.alignedSlice(ALIGNMENT).slice(0, size).order(ByteOrder.nativeOrder());
  }
}
