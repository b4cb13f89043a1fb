package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vaezoo.core.data.DataKind;

/**
 * What the header of an NPY array says: {@code {'descr': '<f4', 'fortran_order': False, 'shape':
 * (60000, 784), }}, a Python literal of these three keys.
 *
 * @param type of the numbers
 * @param dimensions of the array, the first is the number of examples
 * @param fortran whether the first dimension is the fastest
 */
public record NpyHeader(NpyType type, List<Integer> dimensions, boolean fortran) {

  private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");

  /** What of a header is not as it should be. */
  static final class Wrong extends Exception {

    private static final long serialVersionUID = 1L;

    Wrong(String expected, String found) {
      super("expected " + expected + ", found " + found);
    }
  }

  /**
   * Reads the text of a header.
   *
   * @param most values that an array may have
   */
  static NpyHeader parse(String text, long most) throws Wrong {
    boolean fortran = find(FORTRAN, text).equals("True");
    String type = find(DESCRIPTION, text);
    NpyType known =
        NpyType.of(type)
            .orElseThrow(() -> new Wrong("a type of " + NpyType.all(), "'" + type + "'"));
    return new NpyHeader(known, dimensions(find(SHAPE, text), most), fortran);
  }

  private static String find(Pattern pattern, String text) throws Wrong {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new Wrong("a header with descr, fortran_order and shape", "'" + text.strip() + "'");
    }
    return matcher.group(1);
  }

  private static List<Integer> dimensions(String text, long most) throws Wrong {
    List<String> parts =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    long values = 1;
    for (String part : parts) {
      values = part.matches("\\d{1,9}") ? values * Long.parseLong(part) : 0;
      if (values < 1 || values > most) {
        throw new Wrong("dimensions of 1 to " + most + " values in all", "(" + text + ")");
      }
    }
    if (parts.isEmpty()) {
      throw new Wrong("at least one dimension", "()");
    }
    return parts.stream().map(Integer::valueOf).toList();
  }

  /** Number of examples. */
  public int examples() {
    return dimensions.get(0);
  }

  /** Shape of one example: [1, H, W] for N x H x W, else the dimensions after the first. */
  public Shape example() {
    return new IdxHeader(dimensions).example();
  }

  /** Kind of the numbers where nothing is said of them: grey levels where they are bytes. */
  public DataKind kind() {
    return type.isByte() ? DataKind.GREY : DataKind.CONTINUOUS;
  }

  /** Bytes of the values. */
  long bytes() {
    return dimensions.stream()
        .mapToLong(Integer::longValue)
        .reduce(type.bytes(), Math::multiplyExact);
  }
}
