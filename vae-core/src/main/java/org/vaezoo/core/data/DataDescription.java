package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * What a model can know of its data before they are loaded.
 *
 * @param name of the data set, in tables
 * @param label of how it is shown; results of different labels are never compared
 * @param shape of one example: [C, H, W] for images, [D] for vectors, [T] for sequences of at most
 *     T tokens
 * @param kind of the numbers shown
 * @param trainingExamples size of the training split
 * @param validationExamples size of the validation split
 * @param testExamples size of the test split
 * @param vocabulary what the numbers stand for, where they are tokens
 * @param side what comes with each example of the training split besides x
 */
public record DataDescription(
    String name,
    String label,
    Shape shape,
    DataKind kind,
    int trainingExamples,
    int validationExamples,
    int testExamples,
    Optional<Vocabulary> vocabulary,
    SideInformation side) {

  /** Examples alone, of numbers that are no tokens. */
  public DataDescription(
      String name,
      String label,
      Shape shape,
      DataKind kind,
      int trainingExamples,
      int validationExamples,
      int testExamples) {
    this(
        name,
        label,
        shape,
        kind,
        trainingExamples,
        validationExamples,
        testExamples,
        Optional.empty(),
        SideInformation.none());
  }
}
