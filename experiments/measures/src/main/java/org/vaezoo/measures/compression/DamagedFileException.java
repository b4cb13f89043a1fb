package org.vaezoo.measures.compression;

/** A compressed file cannot be what {@link ImageCodec} wrote; its message says why. */
public final class DamagedFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a clause about the file, without its name
   */
  DamagedFileException(String reason) {
    super(reason);
  }
}
