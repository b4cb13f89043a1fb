package org.vaezoo.experiments.doctor;

/**
 * What a check found.
 *
 * @param ok whether it works
 * @param message the figures, or what to do
 */
public record Finding(boolean ok, String message) {

  static Finding ok(String message) {
    return new Finding(true, message);
  }

  static Finding wrong(String message) {
    return new Finding(false, message);
  }
}
