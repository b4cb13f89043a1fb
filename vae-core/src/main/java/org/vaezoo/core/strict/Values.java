package org.vaezoo.core.strict;

import ai.djl.ndarray.types.Shape;

/** The numbers of an array in row-major order; truth values are 0 and 1. */
final class Values {

  private final int[] shape;
  private final double[] numbers;

  /**
   * @param numbers as many as the shape has places, not copied
   */
  Values(int[] shape, double[] numbers) {
    this.shape = shape;
    this.numbers = numbers;
  }

  /** Numbers in a shape of DJL. */
  static Values of(Shape shape, double[] numbers) {
    return new Values(lengths(shape), numbers);
  }

  /** The length of each axis. */
  static int[] lengths(Shape shape) {
    int[] lengths = new int[shape.dimension()];
    for (int axis = 0; axis < lengths.length; axis++) {
      lengths[axis] = Math.toIntExact(shape.get(axis));
    }
    return lengths;
  }

  /** The length of each axis; not a copy. */
  int[] shape() {
    return shape;
  }

  /** The numbers; not a copy. */
  double[] numbers() {
    return numbers;
  }

  /** Number of axes. */
  int axes() {
    return shape.length;
  }

  /** An axis that may be counted from the back. */
  int axis(int axis) {
    return axis < 0 ? axis + shape.length : axis;
  }

  /** The product of the lengths of the axes from one up to another, the last one not among them. */
  int size(int from, int to) {
    int size = 1;
    for (int axis = from; axis < to; axis++) {
      size *= shape[axis];
    }
    return size;
  }

  /** How far the places of neighbours along each axis are apart. */
  int[] strides() {
    return strides(shape);
  }

  /** The same of a shape. */
  static int[] strides(int[] shape) {
    int[] strides = new int[shape.length];
    int stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }
}
