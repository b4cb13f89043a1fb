package org.vaezoo.core.data.stored;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.files.Sha256;

/** Rows of bits, 64 to a word; each row begins a word. A shift of a word counts modulo 64. */
public final class BitRows {

  private final int rows;
  private final int width;
  private final int words;
  private final long[] bits;

  /**
   * Rows of zeros.
   *
   * @param width bits of a row
   */
  public BitRows(int rows, int width) {
    this.rows = rows;
    this.width = width;
    this.words = (width + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[Math.multiplyExact(rows, words)];
  }

  int rows() {
    return rows;
  }

  public int width() {
    return width;
  }

  /** 0 or 1. */
  public int get(int row, int column) {
    return (int) (bits[row * words + column / Long.SIZE] >>> column) & 1;
  }

  /** Makes a bit one. */
  public void set(int row, int column) {
    bits[row * words + column / Long.SIZE] |= 1L << column;
  }

  /** SHA-256 of the words, the most significant byte of each first. */
  String sha256() {
    MessageDigest digest = Sha256.start();
    ByteBuffer row = ByteBuffer.allocate(words * Long.BYTES);
    for (int n = 0; n < rows; n++) {
      row.asLongBuffer().put(bits, n * words, words);
      digest.update(row.array());
    }
    return Digests.hex(digest);
  }
}
