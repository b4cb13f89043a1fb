package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.function.Predicate;
import org.vaezoo.core.pass.Deferred;

/**
 * A loss and what it may move. The loss is computed when it is first asked for: a step whose phase
 * does not follow it does not pay for it.
 *
 * @param name of the loss in the metrics, unique in its step
 * @param formula a scalar to be minimised
 * @param moves the parameters that the gradient reaches; all others stay as they are
 */
public record Goal(String name, Deferred formula, Predicate<Parameter> moves) {

  /** The name of a model's main loss. */
  public static final String LOSS = "loss";

  /** A loss that is there already. */
  public Goal(String name, NDArray loss, Predicate<Parameter> moves) {
    this(name, new Deferred(() -> loss), moves);
  }

  /** A model's only loss, which moves every parameter. */
  public static Goal minimize(NDArray loss) {
    return new Goal(LOSS, loss, parameter -> true);
  }

  /** The loss, a scalar. */
  public NDArray loss() {
    return formula.get();
  }

  /** The same loss, which moves these parameters at most. */
  public Goal within(Predicate<Parameter> movable) {
    return new Goal(name, formula, moves.and(movable));
  }
}
