package org.vaezoo.core.data.format;

/** The content of an IDX file. */
public final class Idx {

  private final IdxHeader header;
  private final byte[] values;
  private final String sha256;

  Idx(IdxHeader header, byte[] values, String sha256) {
    this.header = header;
    this.values = values;
    this.sha256 = sha256;
  }

  /** The dimensions. */
  public IdxHeader header() {
    return header;
  }

  /** Unsigned bytes in row-major order; not a copy. */
  public byte[] values() {
    return values;
  }

  /** SHA-256 of the unpacked file, header and values, in hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
