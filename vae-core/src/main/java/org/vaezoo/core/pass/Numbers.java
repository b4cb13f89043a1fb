package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;

/**
 * Operations on an array and a plain number through which a gradient may go.
 *
 * <p>DJL's own, {@code x.mul(0.5)}, must not be used there on PyTorch: it keeps the number in
 * memory of Java's and lets go of it at once, while libtorch still needs it for the backward pass.
 * A garbage collection between the two frees it, and the gradient of that step is wrong without an
 * error.
 */
public final class Numbers {

  private Numbers() {}

  /** x * number, element by element. */
  public static NDArray times(NDArray x, double number) {
    return x.mul(kept(x, number));
  }

  /** x / number, element by element. */
  public static NDArray over(NDArray x, double number) {
    return x.div(kept(x, number));
  }

  /** The larger of x and a number, element by element. */
  public static NDArray atLeast(NDArray x, double number) {
    return x.maximum(kept(x, number));
  }

  /** The smaller of x and a number, element by element. */
  public static NDArray atMost(NDArray x, double number) {
    return x.minimum(kept(x, number));
  }

  /** A number that lives as long as anything refers to it; recorded as a constant of the step. */
  private static NDArray kept(NDArray like, double number) {
    NDManager manager = like.getManager();
    if (like instanceof PtNDArray) { // memory of the engine's own, freed with the array
      double[] value = {number};
      return HostArrays.create(manager, value, new Shape(), like.getDataType());
    }
    return like.getDataType() == DataType.FLOAT64
        ? manager.create(new double[] {number}, new Shape())
        : manager.create(new float[] {(float) number}, new Shape());
  }
}
