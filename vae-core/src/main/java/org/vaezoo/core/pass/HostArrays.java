package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * Arrays of floating-point numbers that cross between Java and the engine.
 *
 * <p>On PyTorch's CPU the numbers are written straight into memory of the engine's own. Memory that
 * Java hands over would be computed in where it lies: a matrix product at another alignment can
 * round differently, and it would be freed only when the garbage collector next runs, so that a
 * training would hold gigabytes of used batches.
 */
public final class HostArrays {

  private HostArrays() {}

  /** A float32 or float64 array of the values, in row-major order. */
  public static NDArray create(NDManager manager, double[] values, Shape shape, DataType type) {
    if (type == DataType.FLOAT64) {
      return isOfPyTorch(manager)
          ? filled(manager, shape, type, memory -> memory.asDoubleBuffer().put(values))
          : manager.create(values, shape);
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
    return isOfPyTorch(manager)
        ? filled(manager, shape, type, memory -> memory.asFloatBuffer().put(values))
        : manager.create(values, shape);
  }

  /** Other managers copy, or record a constant. */
  private static boolean isOfPyTorch(NDManager manager) {
    return manager instanceof PtNDManager && !manager.getDevice().isGpu();
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

  /** Writes values into a float32 or float64 array of as many, in row-major order. */
  public static void write(NDArray array, double[] values) {
    try (NDArray copy = create(array.getManager(), values, array.getShape(), array.getDataType())) {
      copy.copyTo(array);
    }
  }

  private static NDArray filled(
      NDManager manager, Shape shape, DataType type, Consumer<ByteBuffer> fill) {
    NDArray array = manager.create(shape, type);
    fill.accept(array.toByteBuffer(true).order(ByteOrder.nativeOrder()));
    return array;
  }
}
