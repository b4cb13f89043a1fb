package org.vaezoo.core.diagnose;

/** Measures that contradict each other: an estimator or a model is wrong. */
public final class SelfCheckException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message which numbers contradict which
   */
  public SelfCheckException(String message) {
    super("self-check failed: " + message);
  }
}
