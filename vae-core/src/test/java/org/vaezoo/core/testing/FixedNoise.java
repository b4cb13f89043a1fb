package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.vaezoo.core.pass.Noise;

/** Noise that returns given arrays, in order, and insists on their shapes. */
public final class FixedNoise implements Noise {

  private final Queue<NDArray> draws;

  /**
   * @param draws what each call returns, normal or uniform
   */
  public FixedNoise(NDArray... draws) {
    this.draws = new ArrayDeque<>(List.of(draws));
  }

  @Override
  public NDArray normal(Shape shape) {
    return next(shape);
  }

  @Override
  public NDArray uniform(Shape shape) {
    return next(shape);
  }

  private NDArray next(Shape shape) {
    NDArray draw = draws.remove();
    if (!draw.getShape().equals(shape)) {
      throw new AssertionError(
          "expected a draw of shape " + draw.getShape() + ", asked for " + shape);
    }
    return draw;
  }
}
