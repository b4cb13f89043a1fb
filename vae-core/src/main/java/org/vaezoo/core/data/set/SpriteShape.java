package org.vaezoo.core.data.set;

/** Outlines that fill the unit circle, in coordinates (right, up) around its centre. */
enum SpriteShape {
  /** A square whose corners are on the circle. */
  SQUARE {
    @Override
    boolean contains(double right, double up) {
      return right * right <= 0.5 && up * up <= 0.5;
    }
  },
  /** An ellipse half as high as it is wide. */
  ELLIPSE {
    @Override
    boolean contains(double right, double up) {
      return right * right + 4 * up * up <= 1;
    }
  },
  /** The curve (a^2 + b^2 - 1)^3 = a^2 b^3, whose farthest points are 1.43 from its centre. */
  HEART {
    @Override
    boolean contains(double right, double up) {
      double a = 1.43 * right;
      double b = 1.43 * up;
      double circle = a * a + b * b - 1;
      return circle * circle * circle <= a * a * b * b * b;
    }
  };

  /** Whether a point is inside. */
  abstract boolean contains(double right, double up);
}
