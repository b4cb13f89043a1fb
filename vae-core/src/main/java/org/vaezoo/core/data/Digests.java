package org.vaezoo.core.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.vaezoo.core.files.Sha256;

/** SHA-256 of data sets and their parts. */
public final class Digests {

  private Digests() {}

  /** The digest of what was seen, in 64 lower-case hexadecimal digits. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Takes a part of a data set into the digest of the whole.
   *
   * @param role of the part, as {@code train}
   * @param sha256 of its bytes, in hexadecimal
   */
  public static void note(MessageDigest digest, String role, String sha256) {
    digest.update((role + " " + sha256 + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Takes sequences of numbers into a digest, each with its length. */
  public static void note(MessageDigest digest, int[][] sequences) {
    for (int[] sequence : sequences) {
      ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + sequence.length));
      bytes.putInt(sequence.length);
      for (int token : sequence) {
        bytes.putInt(token);
      }
      digest.update(bytes.array());
    }
  }

  /** The digest of bytes. */
  public static String of(byte[] bytes) {
    MessageDigest digest = Sha256.start();
    digest.update(bytes);
    return hex(digest);
  }

  /** The digest of numbers, eight bytes each, the highest first. */
  public static String of(double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Double.BYTES));
    bytes.asDoubleBuffer().put(numbers);
    return of(bytes.array());
  }
}
