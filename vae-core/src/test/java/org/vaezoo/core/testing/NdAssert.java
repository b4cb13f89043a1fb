package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.function.UnaryOperator;
import org.vaezoo.core.pass.HostArrays;

/** Assertions on arrays. A tolerance is absolute up to size 1 and relative above. */
public final class NdAssert {

  private static final double STEP = 1e-6;

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

  /** The engine's gradient equals central differences; for float64 arrays. */
  public static void assertGradient(UnaryOperator<NDArray> function, NDArray at, double tolerance) {
    double[] values = HostArrays.read(at);
    double[] differences = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double step = STEP * Math.max(1, Math.abs(values[i]));
      double above = sumAt(function, at, i, step);
      double below = sumAt(function, at, i, -step);
      differences[i] = (above - below) / (2 * step);
    }
    assertClose(gradient(function, at), tolerance, differences);
  }

  private static double sumAt(UnaryOperator<NDArray> function, NDArray at, int i, double step) {
    try (NDManager manager = at.getManager().newSubManager()) {
      double[] values = HostArrays.read(at);
      values[i] += step;
      return HostArrays.read(function.apply(copy(manager, values, at)).sum())[0];
    }
  }

  private static NDArray copy(NDManager manager, double[] values, NDArray like) {
    return HostArrays.create(manager, values, like.getShape(), like.getDataType());
  }
}
