package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.OptionalInt;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Vocabulary;

/**
 * Where a model is to stand: what can be known of the data before anything is built.
 *
 * @param example shape of one example; [T] for sequences, T the longest
 * @param kind kind of its numbers
 * @param trainingExamples size of the training split
 * @param vocabulary number of tokens, where the numbers are tokens
 */
public record Site(Shape example, DataKind kind, int trainingExamples, OptionalInt vocabulary) {

  /** Data without tokens. */
  public Site(Shape example, DataKind kind, int trainingExamples) {
    this(example, kind, trainingExamples, OptionalInt.empty());
  }

  /** Of the training split. */
  public static Site of(DataSource train) {
    return new Site(train.shape(), train.kind(), train.size(), size(train.vocabulary()));
  }

  /** Of described data. */
  public static Site of(DataDescription data) {
    return new Site(data.shape(), data.kind(), data.trainingExamples(), size(data.vocabulary()));
  }

  private static OptionalInt size(Optional<Vocabulary> vocabulary) {
    return vocabulary.map(words -> OptionalInt.of(words.size())).orElse(OptionalInt.empty());
  }
}
