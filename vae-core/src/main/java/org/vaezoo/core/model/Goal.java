package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.function.Predicate;

/**
 * A loss and what it may move.
 *
 * @param optimizer name of the optimizer that follows the gradient, {@link #MAIN} for the usual one
 * @param loss a scalar to be minimised
 * @param moves the parameters that the gradient reaches; all others stay as they are
 */
public record Goal(String optimizer, NDArray loss, Predicate<Parameter> moves) {

  /** The optimizer of a model that has only one. */
  public static final String MAIN = "main";

  /** A loss that moves every parameter. */
  public static Goal minimize(NDArray loss) {
    return new Goal(MAIN, loss, parameter -> true);
  }
}
