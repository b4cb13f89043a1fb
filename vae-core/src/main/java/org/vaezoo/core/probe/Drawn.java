package org.vaezoo.core.probe;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/** Random numbers that a probed operation is given: all of them are exact in float32. */
enum Drawn {
  /** Standard normals. */
  REAL,
  /** Away from zero: 0.25 and the size of a standard normal. */
  POSITIVE,
  /** Uniform between -0.9 and 0.9. */
  INSIDE,
  /** Uniform between 0 and 1. */
  SHARE,
  /** One in four each: a normal, infinity, minus infinity, no number. */
  SPECIAL,
  /** 0, 1 or 2, int64. */
  POSITIONS,
  /** 0, 1 or 2, int32. */
  LABELS,
  /** True or false. */
  FLAGS;

  private static final int POSITION_COUNT = 3;

  /** Whether an operation can be differentiated by them. */
  boolean differentiable() {
    return switch (this) {
      case REAL, POSITIVE, INSIDE, SHARE -> true;
      case SPECIAL, POSITIONS, LABELS, FLAGS -> false;
    };
  }

  /** The numbers of one input, in row-major order. */
  double[] draw(long count, long input) {
    CounterStream stream = CounterStream.of(Purpose.WEIGHTS, input);
    return IntStream.range(0, Math.toIntExact(count)).mapToDouble(i -> number(stream, i)).toArray();
  }

  private double number(CounterStream stream, int i) {
    return switch (this) {
      case REAL -> (float) stream.normal(i);
      case POSITIVE -> 0.25 + (float) Math.abs(stream.normal(i));
      case INSIDE -> (float) (1.8 * stream.uniform(i) - 0.9);
      case SHARE -> (float) stream.uniform(i);
      case SPECIAL -> special(stream, i);
      case POSITIONS, LABELS -> stream.below(i, POSITION_COUNT);
      case FLAGS -> stream.below(i, 2);
    };
  }

  private static double special(CounterStream stream, int i) {
    return switch (stream.below(i, 4)) {
      case 0 -> Double.POSITIVE_INFINITY;
      case 1 -> Double.NEGATIVE_INFINITY;
      case 2 -> Double.NaN;
      default -> i;
    };
  }

  /**
   * An array of them.
   *
   * @param type of those that are differentiable
   */
  NDArray array(NDManager manager, double[] numbers, Shape shape, DataType type) {
    NDArray array = HostArrays.create(manager, numbers, shape, type);
    return switch (this) {
      case POSITIONS -> Detached.as(array, DataType.INT64);
      case LABELS -> Detached.as(array, DataType.INT32);
      case FLAGS -> Detached.as(array, DataType.BOOLEAN);
      default -> array;
    };
  }
}
