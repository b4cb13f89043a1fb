package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;

/**
 * Products and quotients of an array and a plain number, through which a gradient may go.
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
    return x instanceof PtNDArray ? x.mul(kept(x, number)) : x.mul(number);
  }

  /** x / number, element by element. */
  public static NDArray over(NDArray x, double number) {
    return x instanceof PtNDArray ? x.div(kept(x, number)) : x.div(number);
  }

  /** A number in memory of the engine's, which lives as long as anything refers to it. */
  private static NDArray kept(NDArray like, double number) {
    return HostArrays.create(
        like.getManager(), new double[] {number}, new Shape(), like.getDataType());
  }
}
