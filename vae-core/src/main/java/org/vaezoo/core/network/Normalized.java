package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * What batch and layer normalisation have in common: y = scale * (x - mean) / sqrt(variance +
 * epsilon) + shift, with a learned scale and shift for each unit of a vector or channel of an
 * image.
 */
abstract class Normalized extends NamedBlock {

  /** Keeps the quotient finite where nothing varies. */
  static final double EPSILON = 1e-5;

  private final Parameter scale;
  private final Parameter shift;

  /**
   * @param example shape of one example, [U] or [C, H, W]
   */
  Normalized(Shape example) {
    scale = placeState("scale", each(example), 1, true);
    shift = placeState("shift", each(example), 0, true);
  }

  /** One number for each unit or channel: [1, U] or [1, C, 1, 1]. */
  static Shape each(Shape example) {
    long[] shape = new long[example.dimension() + 1];
    Arrays.fill(shape, 1);
    shape[1] = example.get(0);
    return new Shape(shape);
  }

  /** The mean over some axes, which stay with length 1; PyTorch's own takes a single axis. */
  static NDArray mean(NDArray x, int... axes) {
    NDArray sum = x.sum(axes, true);
    return Numbers.over(sum, (double) x.size() / sum.size());
  }

  /**
   * y.
   *
   * @param centered x - mean, [B, example...]
   * @param variance of a shape that broadcasts with it
   */
  final NDArray scaled(NDArray centered, NDArray variance, Pass pass) {
    NDArray normal = centered.div(variance.add(EPSILON).sqrt());
    return normal.mul(pass.value(scale)).add(pass.value(shift));
  }

  @Override
  public final Shape[] getOutputShapes(Shape[] inputShapes) {
    return inputShapes.clone();
  }
}
