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
public record Loss(String name, Deferred formula, Predicate<Parameter> moves) {

  /** The name of a model's main loss. */
  public static final String MAIN = "loss";

  /** A loss that is there already. */
  public Loss(String name, NDArray loss, Predicate<Parameter> moves) {
    this(name, new Deferred(() -> loss), moves);
  }

  /** A model's only loss, which moves every parameter. */
  public static Loss minimize(NDArray loss) {
    return new Loss(MAIN, loss, parameter -> true);
  }

  /** The loss, a scalar. */
  public NDArray value() {
    return formula.get();
  }

  /** The same loss, which moves these parameters at most. */
  public Loss within(Predicate<Parameter> movable) {
    return new Loss(name, formula, moves.and(movable));
  }
}
