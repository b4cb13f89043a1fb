package org.vaezoo.core.data.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Digests;

/**
 * A file of text in UTF-8, plain or packed by gzip, with or without a byte order mark.
 *
 * @param path where it was
 * @param text without the byte order mark
 * @param sha256 of the file, unpacked
 */
public record TextFile(Path path, String text, String sha256) {

  private static final long MOST_BYTES = 1 << 30;

  /**
   * Reads a file.
   *
   * @throws BadDataException if it is missing, larger than 1 GiB or not UTF-8
   */
  public static TextFile read(Path path) {
    try {
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        throw new BadDataException(
            path + ": expected at most " + MOST_BYTES + " bytes, found " + size);
      }
      byte[] bytes = unpacked(path, Files.readAllBytes(path));
      Optional<FileKind> kind = FileKind.of(bytes);
      if (kind.isPresent() && kind.get() != FileKind.EMPTY) {
        throw new BadDataException(path + ": expected text, but the file " + kind.get().words());
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new TextFile(
          path, text.startsWith("\ufeff") ? text.substring(1) : text, Digests.of(bytes));
    } catch (NoSuchFileException e) {
      throw new BadDataException(path + ": there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new BadDataException(path + ": expected text in UTF-8, found other bytes", e);
    } catch (IOException e) {
      throw new BadDataException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** A file packed by gzip is read as what it packs. */
  private static byte[] unpacked(Path path, byte[] bytes) throws IOException {
    if (!FileKind.of(bytes).equals(Optional.of(FileKind.GZIP))) {
      return bytes;
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] text = stream.readNBytes((int) MOST_BYTES + 1);
      if (text.length > MOST_BYTES) {
        throw new BadDataException(
            path + ": expected at most " + MOST_BYTES + " unpacked bytes, found more");
      }
      return text;
    }
  }

  /** The lines that are not blank, each cut into its units. */
  public List<List<String>> lines(TextUnit unit) {
    return text.lines().filter(line -> !line.isBlank()).map(unit::cut).toList();
  }

  /**
   * A whole number of 1 .. most.
   *
   * @param part of a line, the number and nothing else but blanks
   * @param line that it stands in, counted from 1
   */
  int whole(String part, int line, int most) {
    String digits = part.strip();
    long value = digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
    if (value < 1 || value > most) {
      throw bad(line, "a whole number of 1 to " + most, "'" + part + "'");
    }
    return (int) value;
  }

  /** A problem of a line, counted from 1. */
  BadDataException bad(int line, String expected, String found) {
    return new BadDataException(
        path + ": line " + line + ": expected " + expected + ", found " + found);
  }
}
