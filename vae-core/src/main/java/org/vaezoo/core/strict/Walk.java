package org.vaezoo.core.strict;

/**
 * Goes over the places of a shape in row-major order, and over another array beside it by strides
 * of its own: broadcast axes have stride 0, taken parts begin at an offset.
 */
final class Walk {

  private Walk() {}

  /** The place of the other array for each place of the shape. */
  static int[] places(int[] shape, int[] strides, int offset) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    int[] places = new int[size];
    int[] at = new int[shape.length];
    int place = offset;
    for (int i = 0; i < size; i++) {
      places[i] = place;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        place += strides[axis];
        if (++at[axis] < shape[axis]) {
          break;
        }
        at[axis] = 0;
        place -= shape[axis] * strides[axis];
      }
    }
    return places;
  }

  /** Strides by which an array is read as one of a wider shape. */
  static int[] broadcast(Values array, int[] shape) {
    int[] own = array.strides();
    int[] strides = new int[shape.length];
    int missing = shape.length - own.length;
    for (int axis = missing; axis < shape.length; axis++) {
      strides[axis] = array.shape()[axis - missing] == 1 ? 0 : own[axis - missing];
    }
    return strides;
  }

  /** The numbers at places, in another shape. */
  static Values taken(Values array, int[] shape, int[] strides, int offset) {
    int[] places = places(shape, strides, offset);
    double[] numbers = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      numbers[i] = array.numbers()[places[i]];
    }
    return new Values(shape, numbers);
  }
}
