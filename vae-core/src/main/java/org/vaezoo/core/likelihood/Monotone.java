package org.vaezoo.core.likelihood;

import java.util.function.DoubleUnaryOperator;

/** Solves for the argument of an increasing function, by bisection. */
final class Monotone {

  private static final int HALVINGS = 60;

  private Monotone() {}

  /** The argument between low and high where the function has the value. */
  static double argument(DoubleUnaryOperator increasing, double value, double low, double high) {
    double below = low;
    double above = high;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (below + above) / 2;
      if (increasing.applyAsDouble(middle) < value) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return (below + above) / 2;
  }
}
