package org.vaezoo.core.data.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.files.Sha256;

/**
 * Reads IDX files of unsigned bytes, plain or packed by gzip, of 1 to 4 dimensions: the format of
 * LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
 *
 * <pre>
 * offset 0   0x00 0x00
 * offset 2   type; 0x08 is unsigned byte
 * offset 3   number of dimensions
 * offset 4   each dimension, a big-endian 32-bit integer
 * then       the values, row-major
 * </pre>
 *
 * <p>No file is believed. The dimensions of a plain file are held against its size, those of a
 * packed one against the most that deflate can pack into its size (1032 to 1), both before memory
 * is asked for; memory then grows with the bytes really read, of which never more than one beyond
 * the declared ones is unpacked. What is wrong is one line with file and offset; the offset of a
 * packed file counts unpacked bytes.
 */
public final class IdxReader implements Closeable {

  private static final int UNSIGNED_BYTE = 0x08;
  private static final int MOST_DIMENSIONS = 4;
  private static final int MOST_VALUES = Integer.MAX_VALUE - 8;
  private static final long DEFLATE_RATIO = 1032;

  private final DataFile file;
  private final long stored;
  private final boolean packed;
  private final MessageDigest digest = Sha256.start();
  private final InputStream content;

  private IdxReader(DataFile file) throws IOException {
    this.file = file;
    this.stored = file.bytes();
    BufferedInputStream raw = new BufferedInputStream(file.open(), 1 << 16);
    try {
      this.packed = startsAsGzip(raw);
      InputStream unpacked = packed ? unpacked(raw) : raw;
      this.content = new DigestInputStream(unpacked, digest);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * The whole file.
   *
   * @throws BadDataException if it is not a sound IDX file of unsigned bytes
   */
  public static Idx read(DataFile file) {
    try (IdxReader reader = new IdxReader(file)) {
      return reader.readAll();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The dimensions alone, from the first bytes.
   *
   * @throws BadDataException if they are not those of a sound IDX file of unsigned bytes
   */
  public static IdxHeader header(DataFile file) {
    try (IdxReader reader = new IdxReader(file)) {
      return reader.readHeader();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private Idx readAll() throws IOException {
    IdxHeader header = readHeader();
    byte[] values = content.readNBytes(header.values());
    long end = (long) header.bytes() + values.length;
    if (values.length < header.values()) {
      throw bad(end, header.values() + " bytes of values", "the end after " + values.length);
    }
    if (content.read() >= 0) {
      throw bad(end, "the end after " + header.values() + " bytes of values", "more bytes");
    }
    return new Idx(header, values, Digests.hex(digest));
  }

  private IdxHeader readHeader() throws IOException {
    int count = readDimensionCount(readFour(0));
    List<Integer> dimensions = new ArrayList<>(count);
    long values = 1;
    for (int i = 0; i < count; i++) {
      long offset = 4 + 4L * i;
      int dimension = readFour(offset);
      if (dimension < 1) {
        throw bad(offset, "a dimension of at least 1", String.valueOf(dimension));
      }
      dimensions.add(dimension);
      values *= dimension;
      if (values > MOST_VALUES) {
        throw bad(offset, "at most " + MOST_VALUES + " values in all", "dimensions " + dimensions);
      }
    }
    IdxHeader header = new IdxHeader(dimensions);
    checkAgainstStoredSize(header);
    return header;
  }

  private int readDimensionCount(int magic) {
    if (magic >>> 16 != 0) {
      throw bad(0, "an IDX magic number 0x000008nn", "0x" + HexFormat.of().toHexDigits(magic));
    }
    int type = magic >>> 8 & 0xff;
    if (type != UNSIGNED_BYTE) {
      throw bad(2, "type 0x08 (unsigned byte)", "0x" + HexFormat.of().toHexDigits((byte) type));
    }
    int count = magic & 0xff;
    if (count < 1 || count > MOST_DIMENSIONS) {
      throw bad(3, "1 to " + MOST_DIMENSIONS + " dimensions", String.valueOf(count));
    }
    return count;
  }

  private void checkAgainstStoredSize(IdxHeader header) {
    long declared = (long) header.bytes() + header.values();
    if (packed && declared > DEFLATE_RATIO * stored) {
      throw bad(
          4,
          "at most " + DEFLATE_RATIO * stored + " bytes from " + stored + " packed ones",
          "dimensions " + header);
    }
    if (!packed && stored < declared) {
      throw bad(stored, declared + " bytes (dimensions " + header + ")", "the end after " + stored);
    }
    if (!packed && stored > declared) {
      throw bad(
          declared,
          "the end after " + declared + " bytes (dimensions " + header + ")",
          stored - declared + " more bytes");
    }
  }

  private int readFour(long offset) throws IOException {
    byte[] four = content.readNBytes(4);
    if (four.length < 4) {
      throw bad(offset, "4 bytes of the header", "the end after " + four.length);
    }
    return ByteBuffer.wrap(four).getInt();
  }

  private BadDataException bad(long offset, String expected, String found) {
    return new BadDataException(
        file.name()
            + ": offset "
            + offset
            + (packed ? " (unpacked)" : "")
            + ": expected "
            + expected
            + ", found "
            + found);
  }

  /** All members of the file; bytes after the last one are an error, as is a wrong checksum. */
  private static InputStream unpacked(InputStream raw) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(raw)
        .setDecompressConcatenated(true)
        .get();
  }

  private static boolean startsAsGzip(BufferedInputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip;
  }

  private static BadDataException unreadable(DataFile file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new BadDataException(file.name() + ": there is no such file", cause);
    }
    String reason = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
    return new BadDataException(file.name() + ": cannot be read: " + reason, cause);
  }
}
