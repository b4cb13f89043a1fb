package org.vaezoo.core.table;

/** A number that no table holds, as one that is not finite: what made it is wrong. */
public final class BadCellException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the column and what was found
   */
  public BadCellException(String message) {
    super(message);
  }
}
