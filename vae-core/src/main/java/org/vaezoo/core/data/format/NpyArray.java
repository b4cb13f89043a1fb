package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.ValueCheck;

/** An array of a NumPy archive: its header, and its values as bytes, the last dimension fastest. */
public final class NpyArray {

  private final NpyHeader header;
  private final byte[] stored;
  private final byte[] values;

  /**
   * @param values as the file has them; those of an array in Fortran order are put into order
   */
  NpyArray(NpyHeader header, byte[] values) {
    this.header = header;
    this.stored = values;
    this.values = header.fortran() ? ordered(values) : values;
  }

  public NpyHeader header() {
    return header;
  }

  /** SHA-256 of the values, as the file has them. */
  public String sha256() {
    return Digests.of(stored);
  }

  /**
   * The examples, looked at.
   *
   * @param place what a message calls the array
   */
  public StoredExamples examples(
      String place,
      Optional<int[]> labels,
      Optional<ValueKind> said,
      Optional<ChannelOrder> channels) {
    List<Integer> dimensions = header.dimensions();
    Shape shape = ChannelOrder.example(dimensions, channels);
    boolean last = dimensions.size() == 4 && channels.equals(Optional.of(ChannelOrder.LAST));
    byte[] first = last ? ChannelOrder.first(values, dimensions, header.type().bytes()) : values;
    ValueCheck looked = new ValueCheck(place, shape, labels, said);
    return header.type().isByte()
        ? looked.bytes(first)
        : looked.numbers(finite(place, header.type().numbers(first), shape));
  }

  private static double[] finite(String place, double[] numbers, Shape shape) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new BadDataException(
            place
                + ": expected finite numbers, found "
                + numbers[i]
                + " at position "
                + i
                + " (example "
                + i / shape.size()
                + ")");
      }
    }
    return numbers;
  }

  /** The values as numbers. */
  public double[] numbers() {
    return header.type().numbers(values);
  }

  /** In Fortran order the first dimension is the fastest. */
  private byte[] ordered(byte[] fortran) {
    List<Integer> dimensions = header.dimensions();
    int bytes = header.type().bytes();
    byte[] ordered = new byte[fortran.length];
    int[] index = new int[dimensions.size()];
    for (int to = 0; to < fortran.length; to += bytes) {
      int from = 0;
      for (int d = index.length - 1; d >= 0; d--) {
        from = from * dimensions.get(d) + index[d];
      }
      System.arraycopy(fortran, from * bytes, ordered, to, bytes);
      for (int d = index.length - 1; d >= 0 && ++index[d] == dimensions.get(d); d--) {
        index[d] = 0;
      }
    }
    return ordered;
  }
}
