package org.vaezoo.core.data.stored;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.ValueKind;

/**
 * Numbers of a file, looked at before they are believed: what a spec says of them is held against
 * them, and where it says nothing, a file that may be two things is refused with the key that
 * settles it.
 *
 * @param place what a message calls the file
 * @param shape of one example
 * @param labels class of each example, -1 where it is not known
 * @param said what the spec says
 */
public record ValueCheck(
    String place, Shape shape, Optional<int[]> labels, Optional<ValueKind> said) {

  private static final String KEY = "; set data.set.values to ";

  /** The greatest byte of an image of few levels, which as one of 0 to 255 would be all dark. */
  private static final int DARK = 31;

  private static final int LEVELS = 255;

  /**
   * The examples of bytes.
   *
   * @param bytes [N, ...], kept
   * @throws BadDataException if they are not what is said, or nothing is said and they are doubtful
   */
  public StoredExamples bytes(byte[] bytes) {
    int greatest = greatest(bytes);
    if (said.isEmpty()) {
      requireLevels(greatest);
    }
    return switch (said.orElse(ValueKind.LEVELS)) {
      case LEVELS -> new GreyLevels(bytes, shape, labels);
      case BINARY -> bits(numbers(bytes));
      case REAL -> new RealNumbers(numbers(bytes), shape, labels);
      case UNIT -> new RealNumbers(unit(numbers(bytes)), shape, labels, DataKind.UNIT_INTERVAL);
    };
  }

  /**
   * The examples of other numbers.
   *
   * @param numbers [N, ...], finite; kept
   * @throws BadDataException if they are not what is said, or nothing is said and they are doubtful
   */
  public StoredExamples numbers(double[] numbers) {
    if (said.isEmpty()) {
      requireReal(numbers);
    }
    return switch (said.orElse(ValueKind.REAL)) {
      case LEVELS -> new GreyLevels(levels(numbers), shape, labels);
      case BINARY -> bits(numbers);
      case REAL -> new RealNumbers(numbers, shape, labels);
      case UNIT -> new RealNumbers(unit(numbers), shape, labels, DataKind.UNIT_INTERVAL);
    };
  }

  private void requireLevels(int greatest) {
    if (greatest <= 1) {
      throw new BadDataException(
          place
              + ": expected grey levels of 0 to 255, found 0 and 1 only, which would be black"
              + KEY
              + "\"binary\" where they are zeros and ones, or \"levels\" where they are levels");
    }
    if (greatest <= DARK) {
      throw new BadDataException(
          place
              + ": expected grey levels of 0 to 255, found none above "
              + greatest
              + ", which would be dark"
              + KEY
              + "\"levels\" where 255 is white, or save them stretched to 255");
    }
  }

  private void requireReal(double[] numbers) {
    boolean whole = true;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      whole &= number == Math.rint(number);
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    }
    if (whole && least == 0 && greatest == 1) {
      throw new BadDataException(
          place
              + ": expected real numbers, found 0 and 1 only"
              + KEY
              + "\"binary\" where they are zeros and ones, or \"real\" where they are"
              + " measurements");
    }
    boolean picture = shape.dimension() == 3;
    if (picture && whole && least >= 0 && greatest <= LEVELS && greatest > 1) {
      throw new BadDataException(
          place
              + ": expected real numbers, found images of whole numbers of 0 to 255"
              + KEY
              + "\"levels\" where they are grey levels, or \"real\" where they are measurements");
    }
    if (picture && least >= 0 && greatest <= 1 && greatest > least) {
      throw new BadDataException(
          place
              + ": expected real numbers, found images of numbers of 0 to 1"
              + KEY
              + "\"unit\" where they are grey levels, or \"real\" where they are measurements");
    }
  }

  private StoredExamples bits(double[] numbers) {
    int width = Math.toIntExact(shape.size());
    BitRows rows = new BitRows(numbers.length / width, width);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0 && numbers[i] != 1) {
        throw wrong("zeros and ones, as data.set.values says", numbers[i], i);
      }
      if (numbers[i] == 1) {
        rows.set(i / width, i % width);
      }
    }
    return new BinaryImages(rows, shape, Optional.empty(), labels);
  }

  private double[] unit(double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!(numbers[i] >= 0 && numbers[i] <= 1)) {
        throw wrong("numbers of 0 to 1, as data.set.values says", numbers[i], i);
      }
    }
    return numbers;
  }

  private byte[] levels(double[] numbers) {
    byte[] levels = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      if (!(numbers[i] >= 0 && numbers[i] <= LEVELS && numbers[i] == Math.rint(numbers[i]))) {
        throw wrong("whole numbers of 0 to 255, as data.set.values says", numbers[i], i);
      }
      levels[i] = (byte) (int) numbers[i];
    }
    return levels;
  }

  private BadDataException wrong(String expected, double found, int place) {
    long width = shape.size();
    return new BadDataException(
        place()
            + ": expected "
            + expected
            + ", found "
            + found
            + " at number "
            + place % width
            + " of example "
            + place / width);
  }

  private static int greatest(byte[] bytes) {
    int greatest = 0;
    for (byte each : bytes) {
      greatest = Math.max(greatest, each & 0xff);
    }
    return greatest;
  }

  private static double[] numbers(byte[] bytes) {
    double[] numbers = new double[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      numbers[i] = bytes[i] & 0xff;
    }
    return numbers;
  }
}
