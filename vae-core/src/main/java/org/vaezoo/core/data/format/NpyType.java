package org.vaezoo.core.data.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type of numbers in NPY arrays, by NumPy's names: truth values, whole numbers of 1 to 8 bytes
 * with or without sign, floating-point numbers of 2 to 8 bytes, in either order of bytes.
 *
 * @param name as {@code f4}
 * @param order of the bytes of a number
 */
public record NpyType(String name, ByteOrder order) {

  private static final List<String> NAMES =
      List.of("b1", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8");

  private static final Pattern DESCRIPTION = Pattern.compile("([<>|=]?)([a-z]\\d)");

  /** The type of a header's {@code descr}. */
  static Optional<NpyType> of(String description) {
    Matcher matcher = DESCRIPTION.matcher(description);
    if (!matcher.matches() || !NAMES.contains(matcher.group(2))) {
      return Optional.empty();
    }
    boolean big = matcher.group(1).equals(">");
    return Optional.of(
        new NpyType(matcher.group(2), big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
  }

  static List<String> all() {
    return NAMES;
  }

  /** Bytes of a number. */
  int bytes() {
    return name.charAt(1) - '0';
  }

  public boolean isReal() {
    return name.charAt(0) == 'f';
  }

  /** Whether they are unsigned bytes, which are grey levels where nothing else is said. */
  public boolean isByte() {
    return name.equals("u1");
  }

  /** The numbers of an array, which are exact in float64 but for integers above 2^53. */
  double[] numbers(byte[] values) {
    ByteBuffer buffer = ByteBuffer.wrap(values).order(order);
    double[] numbers = new double[values.length / bytes()];
    Arrays.setAll(numbers, i -> number(buffer, i * bytes()));
    return numbers;
  }

  private double number(ByteBuffer buffer, int offset) {
    return switch (name) {
      case "b1" -> buffer.get(offset) == 0 ? 0 : 1;
      case "u1" -> buffer.get(offset) & 0xff;
      case "u2" -> buffer.getShort(offset) & 0xffff;
      case "u4" -> buffer.getInt(offset) & 0xffffffffL;
      case "u8" -> unsigned(buffer.getLong(offset));
      case "i1" -> buffer.get(offset);
      case "i2" -> buffer.getShort(offset);
      case "i4" -> buffer.getInt(offset);
      case "i8" -> buffer.getLong(offset);
      case "f2" -> half(buffer.getShort(offset));
      case "f4" -> buffer.getFloat(offset);
      default -> buffer.getDouble(offset);
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }

  /** A number of IEEE 754's binary16: sign, 5 bits of exponent, 10 of fraction. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> (0x400 | fraction) * Math.scalb(1.0, exponent - 25);
        };
    return bits < 0 ? -size : size;
  }
}
