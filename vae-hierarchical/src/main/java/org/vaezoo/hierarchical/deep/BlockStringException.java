package org.vaezoo.hierarchical.deep;

/** A block string that cannot be read, or that does not fit. */
final class BlockStringException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  BlockStringException(String message) {
    super(message);
  }
}
