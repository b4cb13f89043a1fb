package org.vaezoo.core.schedule;

/** Checks of a schedule's own settings. */
final class Ranges {

  private Ranges() {}

  static void positive(String key, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          key + ": expected a number greater than 0, found " + value);
    }
  }

  static void notNegative(String key, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(key + ": expected a number of at least 0, found " + value);
    }
  }

  static void share(String key, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          key + ": expected a number above 0 and at most 1, found " + value);
    }
  }
}
