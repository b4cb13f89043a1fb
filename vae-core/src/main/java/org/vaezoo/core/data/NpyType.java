package org.vaezoo.core.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of numbers in NPY arrays that are read, by NumPy's names. */
enum NpyType {
  U1("|u1", 1),
  I4("<i4", 4),
  I8("<i8", 8),
  F4("<f4", 4),
  F8("<f8", 8);

  private final String description;
  private final int bytes;

  NpyType(String description, int bytes) {
    this.description = description;
    this.bytes = bytes;
  }

  /** The type of a header's {@code descr}. */
  static Optional<NpyType> of(String description) {
    return Arrays.stream(values()).filter(type -> type.description.equals(description)).findFirst();
  }

  static List<String> all() {
    return Arrays.stream(values()).map(type -> type.description).toList();
  }

  /** Bytes of a number. */
  int bytes() {
    return bytes;
  }

  boolean isReal() {
    return this == F4 || this == F8;
  }

  /** The numbers of an array, which are exact in float64 but for integers above 2^53. */
  double[] numbers(byte[] values) {
    ByteBuffer buffer = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
    double[] numbers = new double[values.length / bytes];
    Arrays.setAll(numbers, i -> number(buffer, i * bytes));
    return numbers;
  }

  private double number(ByteBuffer buffer, int offset) {
    return switch (this) {
      case U1 -> buffer.get(offset) & 0xff;
      case I4 -> buffer.getInt(offset);
      case I8 -> buffer.getLong(offset);
      case F4 -> buffer.getFloat(offset);
      case F8 -> buffer.getDouble(offset);
    };
  }
}
