package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Arrays of floating-point numbers that cross between Java and the engine. */
public final class HostArrays {

  private HostArrays() {}

  /** A float32 or float64 array of the values, in row-major order. */
  public static NDArray create(NDManager manager, double[] values, Shape shape, DataType type) {
    if (type == DataType.FLOAT64) {
      return manager.create(values, shape);
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return manager.create(narrow, shape);
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
}
