package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * An array of a computation that is made for several members.
 *
 * @param array the members' parts along a leading axis, or one array for all of them
 * @param own whether each member has its own part
 */
public record MemberArray(NDArray array, boolean own) {

  /** The shape of one member's part. */
  Shape shape() {
    Shape shape = array.getShape();
    return own ? shape.slice(1) : shape;
  }

  /** The number of axes of one member's part. */
  int axes() {
    return shape().dimension();
  }

  /** One member's part. */
  NDArray of(int member) {
    return own ? array.get(member) : array;
  }

  /** With a leading axis in any case. */
  public NDArray spread(int members) {
    return own ? array : array.broadcast(new Shape(members).addAll(array.getShape()));
  }

  /** Parts of at least so many axes, as an operation on each number aligns them. */
  NDArray aligned(int axes) {
    Shape shape = shape();
    if (!own || shape.dimension() >= axes) {
      return array;
    }
    Shape wide = new Shape(array.getShape().get(0));
    for (int axis = shape.dimension(); axis < axes; axis++) {
      wide = wide.add(1);
    }
    return array.reshape(wide.addAll(shape));
  }
}
