package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.net.InitialWeights;
import org.vaezoo.core.settings.Doc;

/**
 * A model with its objective: what a variant of the literature names.
 *
 * @param model the model
 * @param objective what training makes of its terms
 */
public record VaeSpec(
    @Doc("What is learned.") ModelSpec model,
    @Doc("What training makes of the model's terms.") ObjectiveSpec objective) {

  /**
   * Builds the model; its parameters are not yet initialised.
   *
   * @param example shape of one example
   * @param kind kind of its numbers
   * @param seed of the initial weights
   */
  public Vae build(Shape example, DataKind kind, long seed) {
    return model.build(
        new Blueprint(example, kind, objective.build(example), InitialWeights.of(seed)));
  }
}
