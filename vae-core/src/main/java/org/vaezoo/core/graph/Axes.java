package org.vaezoo.core.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Axes of arrays, which may be counted from the back. */
final class Axes {

  private Axes() {}

  /** An axis counted from the front: -1 is the last one. */
  static int fromFront(int axis, int dimensions) {
    return axis < 0 ? axis + dimensions : axis;
  }

  /** The shape that a reduction over axes keeps: these have the length one. */
  static Shape kept(Shape shape, List<Integer> axes) {
    long[] kept = shape.getShape().clone();
    axes.forEach(axis -> kept[fromFront(axis, kept.length)] = 1);
    return new Shape(kept);
  }

  /** How many numbers go into one of a reduction. */
  static long count(Shape shape, List<Integer> axes) {
    return axes.stream()
        .mapToLong(axis -> shape.get(fromFront(axis, shape.dimension())))
        .reduce(1, Math::multiplyExact);
  }
}
