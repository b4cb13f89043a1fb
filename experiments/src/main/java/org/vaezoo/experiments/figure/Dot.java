package org.vaezoo.experiments.figure;

/**
 * A place in a figure, in the units of its axes.
 *
 * @param x to the right
 * @param y upwards
 */
record Dot(double x, double y) {

  /** A place on the way to another one: 0 is here, 1 is there. */
  Dot towards(Dot other, double share) {
    return new Dot(x + share * (other.x - x), y + share * (other.y - y));
  }
}
