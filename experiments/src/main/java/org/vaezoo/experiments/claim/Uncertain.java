package org.vaezoo.experiments.claim;

import java.util.OptionalDouble;

/**
 * A number with its standard error, where it has one. Errors go through arithmetic to first order:
 * the absolute values of derivative times error are added, the greatest error that any correlation
 * of the two gives. Two numbers of the same examples are correlated, which makes the error of their
 * sum larger than that of independent ones.
 *
 * @param value the number
 * @param error its standard error over examples
 */
record Uncertain(double value, OptionalDouble error) {

  /** A number that is known. */
  static Uncertain exact(double value) {
    return new Uncertain(value, OptionalDouble.of(0));
  }

  Uncertain plus(Uncertain other) {
    return with(value + other.value, 1, 1, other);
  }

  Uncertain minus(Uncertain other) {
    return with(value - other.value, 1, 1, other);
  }

  Uncertain times(Uncertain other) {
    return with(value * other.value, other.value, value, other);
  }

  Uncertain over(Uncertain other) {
    double ratio = value / other.value;
    return with(ratio, 1 / other.value, ratio / other.value, other);
  }

  /** The natural logarithm. */
  Uncertain log() {
    return with(Math.log(value), 1 / value, 0, exact(0));
  }

  /** With the error that follows from the derivatives by this number and by the other. */
  private Uncertain with(double result, double byThis, double byOther, Uncertain other) {
    return new Uncertain(
        result,
        error.isPresent() && other.error.isPresent()
            ? OptionalDouble.of(
                Math.abs(byThis) * error.getAsDouble()
                    + Math.abs(byOther) * other.error.getAsDouble())
            : OptionalDouble.empty());
  }
}
