package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;

/**
 * Where a model is to stand: what can be known of the data before anything is built.
 *
 * @param example shape of one example
 * @param kind kind of its numbers
 * @param trainingExamples size of the training split
 */
public record Site(Shape example, DataKind kind, int trainingExamples) {

  /** Of the training split. */
  public static Site of(DataSource train) {
    return new Site(train.shape(), train.kind(), train.size());
  }

  /** Of described data. */
  public static Site of(DataDescription data) {
    return new Site(data.shape(), data.kind(), data.trainingExamples());
  }
}
