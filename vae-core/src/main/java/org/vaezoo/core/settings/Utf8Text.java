package org.vaezoo.core.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Text of files, as bytes and as it is printed. */
final class Utf8Text {

  private static final int BOM_1 = 0xEF;
  private static final int BOM_2 = 0xBB;
  private static final int BOM_3 = 0xBF;

  private Utf8Text() {}

  /**
   * Decodes strictly.
   *
   * @throws IOException if the bytes are too many or not UTF-8, with a message for the reader
   */
  static String decode(byte[] bytes, int limit) throws IOException {
    if (bytes.length > limit) {
      throw new IOException("larger than " + limit + " bytes, the limit of a spec");
    }
    if (at(bytes, 0) == BOM_1 && at(bytes, 1) == BOM_2 && at(bytes, 2) == BOM_3) {
      throw new IOException("begins with a byte order mark; save it as UTF-8 without one");
    }
    if (looksLikeUtf16(bytes)) {
      throw new IOException("is UTF-16 or UTF-32 text; save it as UTF-8");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("is not UTF-8 text: " + e.getMessage(), e);
    }
  }

  /** Why a file could not be read. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read";
    }
    return String.valueOf(e.getMessage());
  }

  /** The text with line breaks and other control characters replaced, so that it stays one line. */
  static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return marked || first == 0 || second == 0;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }
}
