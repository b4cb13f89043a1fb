package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a model is told of its data before anything is built.
 *
 * @param example shape of one example; [T] for sequences, T the longest
 * @param kind kind of its numbers
 * @param trainingExamples size of the training split
 * @param vocabulary number of tokens, where the numbers are tokens
 * @param side what comes with each example besides x
 * @param logVolume the sum of log scale of the dimensions of x, in nats, by which densities of what
 *     is shown are densities in the file's units; 0 where that is the same
 */
public record InputDescription(
    Shape example,
    DataKind kind,
    int trainingExamples,
    OptionalInt vocabulary,
    SideInformation side,
    double logVolume) {

  /** Numbers that are shown in the file's units. */
  public InputDescription(
      Shape example,
      DataKind kind,
      int trainingExamples,
      OptionalInt vocabulary,
      SideInformation side) {
    this(example, kind, trainingExamples, vocabulary, side, 0);
  }

  /** Examples alone, no tokens. */
  public InputDescription(Shape example, DataKind kind, int trainingExamples) {
    this(example, kind, trainingExamples, OptionalInt.empty());
  }

  /** Examples alone. */
  public InputDescription(
      Shape example, DataKind kind, int trainingExamples, OptionalInt vocabulary) {
    this(example, kind, trainingExamples, vocabulary, SideInformation.none());
  }

  /** The same where the condition has another shape. */
  public InputDescription given(Shape condition) {
    return new InputDescription(
        example, kind, trainingExamples, vocabulary, side.with(condition), logVolume);
  }

  /** Shape of one example as layers see it: tokens are rows of zeros and a one, [T, V]. */
  public Shape layerShape() {
    return vocabulary.isPresent() ? example.add(vocabulary.getAsInt()) : example;
  }

  /** Of the training split. */
  public static InputDescription of(DataSource train) {
    return new InputDescription(
        train.shape(),
        train.kind(),
        train.size(),
        size(train.vocabulary()),
        train.side(),
        train.logVolume());
  }

  /** Of described data. */
  public static InputDescription of(DataDescription data) {
    return new InputDescription(
        data.shape(), data.kind(), data.trainingExamples(), size(data.vocabulary()), data.side());
  }

  private static OptionalInt size(Optional<Vocabulary> vocabulary) {
    return vocabulary.map(words -> OptionalInt.of(words.size())).orElse(OptionalInt.empty());
  }
}
