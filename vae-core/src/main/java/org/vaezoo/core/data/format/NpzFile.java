package org.vaezoo.core.data.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.stored.DataReport;

/**
 * A NumPy archive: a zip of arrays in the NPY format, versions 1 to 3.
 *
 * <pre>
 * offset 0   0x93 N U M P Y
 * offset 6   version: major, minor
 * offset 8   length of the header, little-endian: 2 bytes in version 1, 4 later
 * then       the header, text
 * then       the values, row-major
 * </pre>
 *
 * <p>No file is believed: the dimensions of a header are held against the most that deflate can
 * pack into the entry (1032 to 1) before memory is asked for, memory then grows with the bytes
 * really read, and never more than one byte beyond the declared ones is unpacked. What is wrong is
 * one line with file, array and offset, which counts unpacked bytes.
 */
public final class NpzFile {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final long DEFLATE_RATIO = 1032;
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8;
  private static final long MOST_STREAMED_BYTES = 1L << 33;
  private static final int LONGEST_HEADER = 1 << 16;

  private final Path path;
  private final String single;

  public NpzFile(Path path) {
    this(path, "x");
  }

  /**
   * @param single what the array of a file is called that holds one alone
   */
  public NpzFile(Path path, String single) {
    this.path = path;
    this.single = single;
  }

  /** How a message begins that is about an array. */
  public String place(String array) {
    return path + ": array '" + array + "'";
  }

  /**
   * The header of an array.
   *
   * @throws BadDataException if there is no such file, array or sound header
   */
  public NpyHeader header(String array) {
    return read(array, entry -> entry.header(MOST_BYTES));
  }

  /**
   * The header of an array that is read example by example and may be larger than memory.
   *
   * @throws BadDataException if there is no such file, array or sound header
   */
  public NpyHeader streamedHeader(String array) {
    return read(array, entry -> entry.header(MOST_STREAMED_BYTES));
  }

  /**
   * Reads an array example by example.
   *
   * @param use is given the bytes of each example, which it does not keep, and the example's number
   * @throws BadDataException if there is no such file or sound array
   */
  public void forEachExample(String array, ObjIntConsumer<byte[]> use) {
    read(array, entry -> entry.stream(use));
  }

  /**
   * A whole array.
   *
   * @throws BadDataException if there is no such file or sound array
   */
  public NpyArray array(String array) {
    return read(array, Entry::array);
  }

  /** A problem of an array. */
  public BadDataException bad(String array, String expected, String found) {
    return new BadDataException(place(array) + ": expected " + expected + ", found " + found);
  }

  /** What is read of an entry. */
  private interface DataReport<T> {
    T of(Entry entry) throws IOException;
  }

  private <T> T read(String array, DataReport<T> reading) {
    try {
      Optional<FileKind> kind = FileKind.of(path);
      if (kind.equals(Optional.of(FileKind.NPY))) {
        return readSingle(array, reading);
      }
      if (kind.isPresent() && !kind.equals(Optional.of(FileKind.ZIP))) {
        throw new BadDataException(
            path + ": expected a NumPy archive (.npz), but the file " + kind.get().words());
      }
    } catch (IOException e) {
      throw new BadDataException(path + ": cannot be read: " + e.getMessage(), e);
    }
    return readPacked(array, reading);
  }

  /** The array of a file that numpy.save wrote: it has no name, and is the one of examples. */
  private <T> T readSingle(String array, DataReport<T> reading) throws IOException {
    if (!array.equals(single)) {
      throw bad(array, "an archive of several arrays", "a single array; save all by numpy.savez");
    }
    try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
      return reading.of(new Entry(array, content, Files.size(path)));
    }
  }

  private <T> T readPacked(String array, DataReport<T> reading) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry entry = zip.getEntry(array + ".npy");
      if (entry == null) {
        throw bad(array, "one of the arrays " + names(zip), "none of this name");
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return reading.of(new Entry(array, content, entry.getCompressedSize()));
      }
    } catch (NoSuchFileException e) {
      throw new BadDataException(path + ": there is no such file", e);
    } catch (ZipException e) {
      throw new BadDataException(
          path
              + ": expected a NumPy archive (.npz), found a file that is none, or not all of one: "
              + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new BadDataException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> names(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".npy"))
        .map(name -> name.substring(0, name.length() - ".npy".length()))
        .limit(20)
        .toList();
  }

  /** One array of the archive, from its first byte. */
  private final class Entry {

    private final String name;
    private final InputStream content;
    private final long packed;
    private long offset;

    Entry(String name, InputStream content, long packed) {
      this.name = name;
      this.content = content;
      this.packed = packed;
    }

    NpyHeader header(long mostBytes) throws IOException {
      byte[] start = next(8, "the magic number and version of NPY");
      for (int i = 0; i < MAGIC.length; i++) {
        if (start[i] != MAGIC[i]) {
          throw bad(
              0,
              "the magic number of NPY",
              "0x" + HexFormat.of().toHexDigits(start[i]) + " at byte " + i);
        }
      }
      if (start[6] < 1 || start[6] > 3) {
        throw bad(6, "version 1, 2 or 3", String.valueOf(start[6]));
      }
      int length = headerLength(start[6]);
      long begin = offset;
      String text = new String(next(length, "the header"), StandardCharsets.UTF_8);
      try {
        NpyHeader header = NpyHeader.parse(text.replaceAll("\\p{Cntrl}", " "), mostBytes);
        checkSize(begin, header, mostBytes);
        return header;
      } catch (NpyHeader.Wrong e) {
        throw new BadDataException(place(begin) + e.getMessage(), e);
      }
    }

    NpyArray array() throws IOException {
      NpyHeader header = header(MOST_BYTES);
      byte[] values = next(Math.toIntExact(header.bytes()), "values");
      requireEnd(header);
      return new NpyArray(header, values);
    }

    NpyHeader stream(ObjIntConsumer<byte[]> use) throws IOException {
      NpyHeader header = header(MOST_STREAMED_BYTES);
      int width = Math.toIntExact(header.bytes() / header.examples());
      for (int example = 0; example < header.examples(); example++) {
        use.accept(next(width, "values"), example);
      }
      requireEnd(header);
      return header;
    }

    private void requireEnd(NpyHeader header) throws IOException {
      if (content.read() >= 0) {
        throw bad(offset, "the end after " + header.bytes() + " bytes of values", "more bytes");
      }
    }

    private int headerLength(byte version) throws IOException {
      long at = offset;
      byte[] bytes = next(version == 1 ? 2 : 4, "the length of the header");
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      long length = version == 1 ? buffer.getShort() & 0xffff : buffer.getInt() & 0xffffffffL;
      if (length > LONGEST_HEADER) {
        throw bad(at, "a header of at most " + LONGEST_HEADER + " bytes", String.valueOf(length));
      }
      return (int) length;
    }

    private void checkSize(long begin, NpyHeader header, long mostBytes) {
      long most = Math.min(mostBytes, DEFLATE_RATIO * packed);
      if (header.bytes() > most) {
        throw bad(
            begin,
            "at most " + most + " bytes from " + packed + " packed ones",
            "dimensions " + header.dimensions());
      }
    }

    private byte[] next(int count, String what) throws IOException {
      byte[] bytes = content.readNBytes(count);
      if (bytes.length < count) {
        throw bad(
            offset + bytes.length, count + " bytes of " + what, "the end after " + bytes.length);
      }
      offset += count;
      return bytes;
    }

    private BadDataException bad(long at, String expected, String found) {
      return new BadDataException(place(at) + "expected " + expected + ", found " + found);
    }

    private String place(long at) {
      return path + ": array '" + name + "': offset " + at + ": ";
    }
  }
}
