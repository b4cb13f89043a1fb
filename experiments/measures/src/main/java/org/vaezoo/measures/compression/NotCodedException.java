package org.vaezoo.measures.compression;

/** A model or its data cannot be coded; its message says why, in a line. */
public final class NotCodedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a clause without a subject that the reader does not know
   */
  NotCodedException(String reason) {
    super(reason);
  }
}
