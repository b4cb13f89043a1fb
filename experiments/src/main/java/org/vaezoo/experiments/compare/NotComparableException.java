package org.vaezoo.experiments.compare;

/** Two results whose numbers must not be set side by side; the message says why. */
public final class NotComparableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the reason
   */
  NotComparableException(String message) {
    super(message);
  }
}
