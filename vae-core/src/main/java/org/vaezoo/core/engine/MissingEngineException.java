package org.vaezoo.core.engine;

/** An engine or a device that a spec asks for and this machine does not have: one line. */
public final class MissingEngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An absence. */
  public MissingEngineException(String message) {
    super(message);
  }

  /** A failure of the engine's own. */
  public MissingEngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
