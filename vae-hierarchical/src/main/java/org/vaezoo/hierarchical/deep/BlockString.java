package org.vaezoo.hierarchical.deep;

import java.util.ArrayList;
import java.util.List;

/**
 * The text in which Child (2021) writes blocks, as {@code 1x2,7m1,7x3}: entries with commas
 * between, without spaces. An entry is a resolution alone, one block; a resolution, {@code x} and a
 * number, so many blocks; or a resolution, a mark and a number: {@code 28d2}, a block of the
 * encoder after which height and width are divided by 2; {@code 7m1}, a block of the decoder that
 * begins with the feature map of resolution 1, enlarged.
 */
final class BlockString {

  /** Between a resolution and a number of blocks. */
  static final char TIMES = 'x';

  /** Stands for the sign of an entry that has none. */
  static final char ALONE = ' ';

  /** Of the encoder: the block downsamples. */
  static final char DOWN = 'd';

  /** Of the decoder: the block mixes in another feature map. */
  static final char MIX = 'm';

  private static final int MOST = 9999;

  private final String text;
  private final char mark;
  private int next;

  private BlockString(String text, char mark) {
    this.text = text;
    this.mark = mark;
  }

  /**
   * The entries of a text.
   *
   * @param mark the sign besides {@link #TIMES} that entries may have
   * @throws BlockStringException with the place of the first character that does not fit
   */
  static List<BlockEntry> parse(String text, char mark) {
    return new BlockString(text, mark).entries();
  }

  private List<BlockEntry> entries() {
    List<BlockEntry> entries = new ArrayList<>();
    entries.add(entry());
    while (next < text.length()) {
      if (text.charAt(next) != ',') {
        throw unexpected("a comma between entries");
      }
      next++;
      entries.add(entry());
    }
    return entries;
  }

  private BlockEntry entry() {
    int start = next;
    int resolution = number("a resolution");
    char sign = sign();
    int number = sign == ALONE ? 1 : number("a number after '" + sign + "'");
    return new BlockEntry(resolution, sign, number, start + 1, text.substring(start, next));
  }

  private char sign() {
    if (next == text.length() || text.charAt(next) == ',') {
      return ALONE;
    }
    char sign = text.charAt(next);
    if (sign != TIMES && sign != mark) {
      throw unexpected("'" + TIMES + "', '" + mark + "', a comma or the end");
    }
    next++;
    return sign;
  }

  private int number(String what) {
    int start = next;
    int value = 0;
    while (next < text.length() && isDigit(text.charAt(next)) && value <= MOST) {
      value = 10 * value + text.charAt(next) - '0';
      next++;
    }
    if (next == start) {
      throw unexpected(what);
    }
    if (value < 1 || value > MOST) {
      next = start;
      throw unexpected(what + " within 1 and " + MOST);
    }
    return value;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private BlockStringException unexpected(String expected) {
    String found = next == text.length() ? "the end" : "'" + text.substring(next) + "'";
    return new BlockStringException(
        "character " + (next + 1) + ": expected " + expected + ", found " + found);
  }
}
