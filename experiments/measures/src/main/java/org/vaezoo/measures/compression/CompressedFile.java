package org.vaezoo.measures.compression;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Compressed images as bytes: a name and a version, what the decoder has to know, the stacks, and a
 * check sum of all before it. Numbers have their most significant byte first.
 */
public final class CompressedFile {

  /** Version of the format. */
  static final int VERSION = 1;

  private static final byte[] NAME = "VZBB".getBytes(StandardCharsets.US_ASCII);
  private static final int SUM_BYTES = Integer.BYTES;
  private static final int LEAST = NAME.length + 1 + SUM_BYTES;

  private CompressedFile() {}

  /** The bytes of a file. */
  public static byte[] bytes(CompressedImages images) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(NAME);
      out.writeByte(VERSION);
      PartsWriter.write(images, out);
      out.writeInt(sum(bytes.toByteArray(), bytes.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static int sum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @throws DamagedFileException if they are not of such a file, or of another version, or damaged
   */
  public static CompressedImages read(byte[] bytes) {
    if (bytes.length < LEAST || !Arrays.equals(Arrays.copyOf(bytes, NAME.length), NAME)) {
      throw new DamagedFileException(
          "offset 0: expected a file of vaezoo compress, which begins with VZBB, found another");
    }
    if (bytes[NAME.length] != VERSION) {
      throw new DamagedFileException(
          String.format(
              Locale.ROOT,
              "offset %d: expected version %d of the format, found %d; use the version of vaezoo"
                  + " that wrote it",
              NAME.length,
              VERSION,
              bytes[NAME.length]));
    }
    int length = bytes.length - SUM_BYTES;
    if (ByteBuffer.wrap(bytes, length, SUM_BYTES).getInt() != sum(bytes, length)) {
      throw new DamagedFileException(
          "offset "
              + length
              + ": the check sum is not that of the bytes before it: the file is"
              + " damaged or not whole");
    }
    return parsed(bytes, length);
  }

  private static CompressedImages parsed(byte[] bytes, int length) {
    int first = NAME.length + 1;
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, first, length - first))) {
      CompressedImages images = PartsReader.images(in);
      if (in.available() > 0) {
        throw new DamagedFileException("it goes on after its last stack");
      }
      return images;
    } catch (IOException | IllegalArgumentException contradiction) {
      throw new DamagedFileException("its parts contradict each other");
    }
  }
}
