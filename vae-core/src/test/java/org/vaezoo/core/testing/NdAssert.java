package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/** Assertions on arrays. A tolerance is absolute up to size 1 and relative above. */
public final class NdAssert {

  private static final double STEP = 1e-6;
  private static final int LARGEST_SMALL_ARRAY = 64;
  private static final int DIRECTIONS = 8;

  private NdAssert() {}

  /** A manager of an engine, on the CPU. */
  public static NDManager manager(String engine) {
    return NDManager.newBaseManager(Device.cpu(), engine);
  }

  /** The values of an array equal those expected, row-major. */
  public static void assertClose(NDArray actual, double tolerance, double... expected) {
    assertClose(HostArrays.read(actual), tolerance, expected);
  }

  /** Arrays of one shape are equal. */
  public static void assertClose(NDArray actual, double tolerance, NDArray expected) {
    assertThat(actual.getShape()).isEqualTo(expected.getShape());
    assertClose(HostArrays.read(actual), tolerance, HostArrays.read(expected));
  }

  /** Values equal those expected. */
  public static void assertClose(double[] actual, double tolerance, double... expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      double allowed = tolerance * Math.max(1, Math.abs(expected[i]));
      assertThat(actual[i]).as("element %d", i).isCloseTo(expected[i], within(allowed));
    }
  }

  /** No element is infinite or not a number. */
  public static void assertFinite(NDArray array) {
    for (double value : HostArrays.read(array)) {
      assertThat(value).isFinite();
    }
  }

  /** The gradient of the sum of a function's values, by the engine, row-major. */
  public static double[] gradient(UnaryOperator<NDArray> function, NDArray at) {
    try (NDManager manager = at.getManager().newSubManager()) {
      NDArray point = copy(manager, HostArrays.read(at), at);
      point.setRequiresGradient(true);
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        collector.backward(function.apply(point).sum());
      }
      return HostArrays.read(point.getGradient());
    }
  }

  /**
   * The engine's gradient equals central differences, for float64 arrays: along each element of a
   * small array, along random directions of all elements of a large one.
   */
  public static void assertGradient(UnaryOperator<NDArray> function, NDArray at, double tolerance) {
    double[] gradient = gradient(function, at);
    boolean small = gradient.length <= LARGEST_SMALL_ARRAY;
    int directions = small ? gradient.length : DIRECTIONS;
    double[] slopes = new double[directions];
    double[] differences = new double[directions];
    for (int n = 0; n < directions; n++) {
      double[] direction = small ? axis(n, at) : signs(n, gradient.length);
      slopes[n] =
          IntStream.range(0, gradient.length).mapToDouble(i -> gradient[i] * direction[i]).sum();
      double above = sumAt(function, at, direction, STEP);
      double below = sumAt(function, at, direction, -STEP);
      differences[n] = (above - below) / (2 * STEP);
    }
    assertClose(slopes, tolerance, differences);
  }

  /** One element alone, by as much as it is large. */
  private static double[] axis(int element, NDArray at) {
    double[] direction = new double[Math.toIntExact(at.size())];
    direction[element] = Math.max(1, Math.abs(HostArrays.read(at)[element]));
    return direction;
  }

  private static double[] signs(int seed, int size) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] direction = new double[size];
    Arrays.setAll(direction, i -> 2 * stream.below(i, 2) - 1);
    return direction;
  }

  private static double sumAt(
      UnaryOperator<NDArray> function, NDArray at, double[] direction, double step) {
    try (NDManager manager = at.getManager().newSubManager()) {
      double[] values = HostArrays.read(at);
      Arrays.setAll(values, i -> values[i] + step * direction[i]);
      return HostArrays.read(function.apply(copy(manager, values, at)).sum())[0];
    }
  }

  private static NDArray copy(NDManager manager, double[] values, NDArray like) {
    return HostArrays.create(manager, values, like.getShape(), like.getDataType());
  }
}
