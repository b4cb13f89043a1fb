package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;

/** Sums over the event axes of a batch, all but the first. */
public final class Events {

  private Events() {}

  /** [B, event...] to [B]. */
  public static NDArray sum(NDArray values) {
    return values.sum(IntStream.range(1, values.getShape().dimension()).toArray());
  }

  /** The number of dimensions of one event, once for each row, [B]. */
  public static NDArray dimensions(NDArray like) {
    Shape shape = like.getShape();
    return like.getManager()
        .full(shape.slice(0, 1), (float) shape.slice(1).size(), like.getDataType());
  }
}
