package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SideInformation;

/**
 * Where a model is to stand: what can be known of the data before anything is built.
 *
 * @param example shape of one example
 * @param kind kind of its numbers
 * @param trainingExamples size of the training split
 * @param side what comes with each example besides x
 */
public record Site(Shape example, DataKind kind, int trainingExamples, SideInformation side) {

  /** Examples alone. */
  public Site(Shape example, DataKind kind, int trainingExamples) {
    this(example, kind, trainingExamples, SideInformation.none());
  }

  /** The same where the condition has another shape. */
  public Site given(Shape condition) {
    return new Site(example, kind, trainingExamples, side.with(condition));
  }

  /** Of the training split. */
  public static Site of(DataSource train) {
    return new Site(train.shape(), train.kind(), train.size(), train.side());
  }

  /** Of described data. */
  public static Site of(DataDescription data) {
    return new Site(data.shape(), data.kind(), data.trainingExamples(), data.side());
  }
}
