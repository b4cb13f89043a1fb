package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.function.Predicate;

/**
 * A loss and what it may move.
 *
 * @param name of the loss in the metrics, unique in its step
 * @param loss a scalar to be minimised
 * @param moves the parameters that the gradient reaches; all others stay as they are
 */
public record Goal(String name, NDArray loss, Predicate<Parameter> moves) {

  /** The name of a model's only loss. */
  public static final String LOSS = "loss";

  /** A model's only loss, which moves every parameter. */
  public static Goal minimize(NDArray loss) {
    return new Goal(LOSS, loss, parameter -> true);
  }
}
