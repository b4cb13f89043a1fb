package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.net.InitialWeights;

/**
 * What a model is built for.
 *
 * @param example shape of one example
 * @param kind kind of its numbers
 * @param objective what training makes of the terms
 * @param weights source of initial weights
 */
public record Blueprint(
    Shape example, DataKind kind, Objective objective, InitialWeights weights) {}
