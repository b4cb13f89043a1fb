package org.vaezoo.core.data;

/**
 * A file of a data set is missing, damaged or not what it should be. The message is for the user:
 * the file, the place in it, what was expected and what was found.
 */
public final class BadDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadDataException(String message) {
    super(message);
  }

  public BadDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
