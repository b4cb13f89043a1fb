package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;

/**
 * A new value for a state that no gradient moves: a moving average, a multiplier. Written after the
 * optimizers, and not in evaluation.
 *
 * @param state a parameter that requires no gradient
 * @param value its next value, detached
 * @param loss the loss with which the state moves: a step that does not follow it leaves the state
 */
public record Update(Parameter state, NDArray value, String loss) {

  /** With the main loss. */
  public Update(Parameter state, NDArray value) {
    this(state, value, Loss.MAIN);
  }
}
