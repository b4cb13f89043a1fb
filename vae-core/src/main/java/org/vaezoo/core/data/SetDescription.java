package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;

/**
 * What is known of a data set before it is loaded.
 *
 * @param name in tables
 * @param shape of one example: [C, H, W] for images, [D] for vectors
 * @param stored kind of the numbers, as stored
 * @param trainingExamples those that train or validate
 * @param testExamples those that test
 */
public record SetDescription(
    String name, Shape shape, DataKind stored, int trainingExamples, int testExamples) {}
