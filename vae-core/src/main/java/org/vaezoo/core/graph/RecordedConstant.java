package org.vaezoo.core.graph;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers that a step made in Java, held as bytes so that they outlive the engine's arrays. */
public final class RecordedConstant {

  /** The most numbers that a constant may have; larger ones belong into the model's states. */
  public static final int LARGEST = 1 << 16;

  /** The most numbers that are printed. */
  private static final int PRINTED = 8;

  private final DataType type;
  private final byte[] bytes;

  private RecordedConstant(DataType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** Copies what is left in a buffer, whose position stays. */
  public static RecordedConstant of(Buffer buffer) {
    if (buffer.remaining() > LARGEST) {
      throw Refusal.largeConstant(buffer.remaining());
    }
    DataType type = DataType.fromBuffer(buffer);
    byte[] bytes = new byte[buffer.remaining() * type.getNumOfBytes()];
    BaseNDManager.copyBuffer(buffer.duplicate(), nativeOrder(bytes));
    return new RecordedConstant(type, bytes);
  }

  /** A copy of the numbers, in the byte order of the machine. */
  public ByteBuffer buffer() {
    return nativeOrder(bytes.clone());
  }

  private static ByteBuffer nativeOrder(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedConstant that
        && type == that.type
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  /** The numbers, or how many there are and their hash. */
  @Override
  public String toString() {
    int count = bytes.length / type.getNumOfBytes();
    if (count > PRINTED) {
      return count + " numbers #" + Integer.toHexString(Arrays.hashCode(bytes));
    }
    ByteBuffer numbers = buffer();
    return IntStream.range(0, count)
        .mapToObj(i -> next(numbers))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String next(ByteBuffer numbers) {
    return switch (type) {
      case FLOAT32 -> Float.toString(numbers.getFloat());
      case FLOAT64 -> Double.toString(numbers.getDouble());
      case INT32 -> Integer.toString(numbers.getInt());
      case INT64 -> Long.toString(numbers.getLong());
      case INT8 -> Byte.toString(numbers.get());
      default -> throw new IllegalStateException("no buffer holds " + type);
    };
  }
}
