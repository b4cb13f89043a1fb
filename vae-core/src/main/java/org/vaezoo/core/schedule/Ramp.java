package org.vaezoo.core.schedule;

/** A straight line between two values. */
final class Ramp {

  private Ramp() {}

  /**
   * The value at a fraction of the way; both ends are met exactly.
   *
   * @param fraction of the way; what lies outside of 0 .. 1 stays at the nearer end
   */
  static double between(double from, double to, double fraction) {
    if (fraction <= 0) {
      return from;
    }
    if (fraction >= 1) {
      return to;
    }
    return from + (to - from) * fraction;
  }
}
