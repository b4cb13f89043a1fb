package org.vaezoo.core.variant;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.network.InitialWeights;

/**
 * What a model is built for.
 *
 * @param input what is known of the data
 * @param objective what training makes of the terms
 * @param weights source of initial weights
 */
public record Blueprint(InputDescription input, Objective objective, InitialWeights weights) {

  /** Shape of one example. */
  public Shape example() {
    return input.example();
  }
}
