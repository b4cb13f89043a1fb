package org.vaezoo.core.probe;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An input of a probed operation.
 *
 * @param shape of the array
 * @param numbers that it holds
 * @param moved whether the operation is differentiated by it
 */
record Given(Shape shape, Drawn numbers, boolean moved) {

  /** Differentiated where it can be. */
  Given(Shape shape, Drawn numbers) {
    this(shape, numbers, numbers.differentiable());
  }

  /** The same of which the value alone is looked at. */
  Given unmoved() {
    return new Given(shape, numbers, false);
  }

  /** Standard normals. */
  static Given normal(long... shape) {
    return new Given(new Shape(shape), Drawn.REAL);
  }

  /** The sizes of each axis, as {@code 3 x 5}; {@code one number} where there is none. */
  String sizes() {
    return shape.dimension() == 0
        ? "one number"
        : Arrays.stream(shape.getShape())
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" x "));
  }

  /** The numbers, others for each input of an operation. */
  double[] draw(int input) {
    return numbers.draw(shape.size(), input);
  }
}
