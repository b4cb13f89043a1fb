package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.DataKind;

/**
 * Where a model is to stand: what can be known of the data before anything is built.
 *
 * @param example shape of one example
 * @param kind kind of its numbers
 * @param trainingExamples size of the training split
 */
public record Site(Shape example, DataKind kind, long trainingExamples) {}
