package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.function.Predicate;

/**
 * A loss and what it may move.
 *
 * @param loss a scalar to be minimised
 * @param moves the parameters that the gradient reaches; all others stay as they are
 */
public record Goal(NDArray loss, Predicate<Parameter> moves) {

  /** A loss that moves every parameter. */
  public static Goal minimize(NDArray loss) {
    return new Goal(loss, parameter -> true);
  }
}
