package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.List;
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
 * @param classes number of classes, where there are labels
 * @param columns names of the dimensions of a vector, where they have names
 * @param state names of the coordinates of the known state of an example, where the set tells it
 */
public record SetDescription(
    String name,
    Shape shape,
    DataKind stored,
    int trainingExamples,
    int testExamples,
    Optional<Vocabulary> vocabulary,
    Optional<Integer> classes,
    List<String> columns,
    List<String> state) {

  public SetDescription {
    columns = List.copyOf(columns);
    state = List.copyOf(state);
  }

  /** A data set that tells no state. */
  public SetDescription(
      String name,
      Shape shape,
      DataKind stored,
      int trainingExamples,
      int testExamples,
      Optional<Vocabulary> vocabulary,
      Optional<Integer> classes,
      List<String> columns) {
    this(
        name,
        shape,
        stored,
        trainingExamples,
        testExamples,
        vocabulary,
        classes,
        columns,
        List.of());
  }

  /** A data set without labels, whose dimensions have no names. */
  public SetDescription(
      String name,
      Shape shape,
      DataKind stored,
      int trainingExamples,
      int testExamples,
      Optional<Vocabulary> vocabulary) {
    this(
        name,
        shape,
        stored,
        trainingExamples,
        testExamples,
        vocabulary,
        Optional.empty(),
        List.of());
  }

  /** The same of numbers that are no tokens. */
  public SetDescription(
      String name, Shape shape, DataKind stored, int trainingExamples, int testExamples) {
    this(name, shape, stored, trainingExamples, testExamples, Optional.empty());
  }

  /** The same where the examples have labels. */
  public SetDescription withClasses(int number) {
    return new SetDescription(
        name,
        shape,
        stored,
        trainingExamples,
        testExamples,
        vocabulary,
        Optional.of(number),
        columns,
        state);
  }

  /** The same where the set tells the state of its examples. */
  public SetDescription withState(List<String> coordinates) {
    return new SetDescription(
        name,
        shape,
        stored,
        trainingExamples,
        testExamples,
        vocabulary,
        classes,
        columns,
        coordinates);
  }

  /** The same where the examples have the labels of a table, if there is one. */
  public SetDescription labelled(Optional<LabelTable> labels) {
    return labels.map(table -> withClasses(table.classes().size())).orElse(this);
  }
}
