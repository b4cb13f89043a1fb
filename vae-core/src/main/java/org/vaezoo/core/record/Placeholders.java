package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;

/**
 * Noise of which only the shapes matter, for a pass that is recorded: the stream of the pass stays
 * where it is.
 *
 * @param manager owner of the arrays
 * @param type float32 or float64
 */
public record Placeholders(NDManager manager, DataType type) implements Noise {

  private static final float ANY = 0.5f;

  /** The same pass with placeholders for its noise. */
  public static Pass of(Pass pass, DataType type) {
    return new Pass(
        pass.parameters(),
        pass.manager(),
        new Placeholders(pass.manager(), type),
        pass.training(),
        pass.samples());
  }

  @Override
  public NDArray normal(Shape shape) {
    return manager.full(shape, ANY, type);
  }

  @Override
  public NDArray uniform(Shape shape) {
    return manager.full(shape, ANY, type);
  }
}
