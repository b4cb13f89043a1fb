package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.pass.HostArrays;

/** Every activation on both engines against its formula in Java. */
class ActivationTest {

  private static final double[] POINTS = {
    -100, -30, -5, -1.5, -0.75, -0.1, -1e-3, 1e-3, 0.1, 0.75, 1.5, 5, 30, 100
  };

  static Stream<Arguments> cases() {
    return Stream.of("PyTorch", "MXNet")
        .flatMap(
            engine ->
                Arrays.stream(Activation.values())
                    .flatMap(
                        activation ->
                            Stream.of(DataType.FLOAT32, DataType.FLOAT64)
                                .map(type -> Arguments.of(engine, activation, type))));
  }

  private static double formula(Activation activation, double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case RELU -> Math.max(x, 0);
      case LEAKY_RELU -> x > 0 ? x : 0.1 * x;
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      case ELU -> x > 0 ? x : Math.expm1(x);
      case GELU -> x * NormalDistribution.of(0, 1).cumulativeProbability(x);
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAreTheFormula(String engine, Activation activation, DataType type) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray x = HostArrays.create(manager, POINTS, new Shape(POINTS.length), type);
      double[] values = HostArrays.read(activation.apply(x));
      for (int i = 0; i < POINTS.length; i++) {
        double expected = formula(activation, POINTS[i]);
        assertThat(values[i])
            .as("%s(%s)", activation, POINTS[i])
            .isCloseTo(
                expected, within(tolerance(engine, activation, type) * (1 + Math.abs(POINTS[i]))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void slopesAreThoseOfTheFormula(String engine, Activation activation, DataType type) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      NDArray x = HostArrays.create(manager, POINTS, new Shape(POINTS.length), type);
      x.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getEngine(engine).newGradientCollector()) {
        collector.backward(activation.apply(x).sum());
      }
      double[] slopes = HostArrays.read(x.getGradient());
      for (int i = 0; i < POINTS.length; i++) {
        double h = 1e-5 * Math.abs(POINTS[i]);
        double expected =
            (formula(activation, POINTS[i] + h) - formula(activation, POINTS[i] - h)) / (2 * h);
        assertThat(slopes[i])
            .as("%s'(%s)", activation, POINTS[i])
            .isCloseTo(expected, within(100 * tolerance(engine, activation, type) + 1e-7));
      }
    }
  }

  /** MXNet has the error function in float32 only. */
  private static double tolerance(String engine, Activation activation, DataType type) {
    boolean narrow = engine.equals("MXNet") && activation == Activation.GELU;
    return type == DataType.FLOAT64 && !narrow ? 1e-12 : 1e-6;
  }
}
