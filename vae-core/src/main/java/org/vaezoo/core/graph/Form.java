package org.vaezoo.core.graph;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Shape and type of an array. */
public record Form(Shape shape, DataType type) {

  /** As {@code float32 [128, 400]}. */
  @Override
  public String toString() {
    return Texts.form(type, shape);
  }
}
