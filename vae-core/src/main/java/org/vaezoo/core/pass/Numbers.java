package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;

/**
 * Operations on an array and a plain number through which a gradient may go, and arrays of a few
 * numbers.
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

  /**
   * An array of some numbers, [n].
   *
   * @param like an array of the engine and type wanted
   */
  public static NDArray row(NDArray like, double... numbers) {
    return kept(like, numbers, new Shape(numbers.length));
  }

  private static NDArray kept(NDArray like, double number) {
    return kept(like, new double[] {number}, new Shape());
  }

  /** Numbers that live as long as anything refers to them; recorded as a constant of the step. */
  private static NDArray kept(NDArray like, double[] numbers, Shape shape) {
    NDManager manager = like.getManager();
    if (like instanceof PtNDArray) { // memory of the engine's own, freed with the array
      return HostArrays.create(manager, numbers, shape, like.getDataType());
    }
    return like.getDataType() == DataType.FLOAT64
        ? manager.create(numbers, shape)
        : manager.create(narrow(numbers), shape);
  }

  private static float[] narrow(double[] numbers) {
    float[] narrow = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      narrow[i] = (float) numbers[i];
    }
    return narrow;
  }
}
