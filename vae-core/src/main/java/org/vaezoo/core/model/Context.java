package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * What generation is given before any latent: how many rows, and on what condition.
 *
 * @param rows number of rows, B, or k * B where each example has k samples
 * @param condition the condition of each row, [rows, ...], for conditional models
 * @param observed a one for each entry of x that the condition gives away, [rows, event...]
 */
public record Context(long rows, Optional<NDArray> condition, Optional<NDArray> observed) {

  /** The context of a batch, repeated once for each sample of the pass. */
  public static Context of(Batch batch, Pass pass) {
    return new Context(
        batch.size() * pass.samples(),
        batch.condition().map(pass::repeat),
        batch.observed().map(pass::repeat));
  }

  /** A number of rows without a condition. */
  public static Context unconditional(long rows) {
    return new Context(rows, Optional.empty(), Optional.empty());
  }

  /** A condition for each row, [rows, ...]. */
  public static Context of(NDArray condition) {
    return new Context(condition.getShape().get(0), Optional.of(condition), Optional.empty());
  }
}
