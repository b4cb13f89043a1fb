package org.vaezoo.core.train;

/** Checks of an optimizer's own settings. */
final class Require {

  private Require() {}

  /**
   * @throws IllegalArgumentException if a weight of the past is not in [0, 1)
   */
  static void decay(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          key + ": expected a number of at least 0 and less than 1, found " + value);
    }
  }

  /**
   * @throws IllegalArgumentException if a number is negative, infinite or none
   */
  static void notNegative(String key, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(key + ": expected a number of at least 0, found " + value);
    }
  }
}
