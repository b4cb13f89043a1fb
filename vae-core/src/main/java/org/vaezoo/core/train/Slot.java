package org.vaezoo.core.train;

/**
 * What an optimizer remembers of each parameter, in an array of its shape.
 *
 * @param name as {@code mean}
 * @param begins value of every element before the first step
 */
record Slot(String name, double begins) {

  /** A slot that begins empty. */
  static Slot named(String name) {
    return new Slot(name, 0);
  }
}
