package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * What is known of a data set before it is loaded.
 *
 * @param name in tables
 * @param shape of one example: [C, H, W] for images, [D] for vectors, [T] for sequences
 * @param stored kind of the numbers, as stored
 * @param trainingExamples those that train or validate
 * @param testExamples those that test
 * @param vocabulary what the numbers stand for, where they are tokens
 */
public record SetDescription(
    String name,
    Shape shape,
    DataKind stored,
    int trainingExamples,
    int testExamples,
    Optional<Vocabulary> vocabulary) {

  /** Of numbers that are no tokens. */
  public SetDescription(
      String name, Shape shape, DataKind stored, int trainingExamples, int testExamples) {
    this(name, shape, stored, trainingExamples, testExamples, Optional.empty());
  }
}
