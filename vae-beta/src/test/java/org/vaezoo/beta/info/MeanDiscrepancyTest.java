package org.vaezoo.beta.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class MeanDiscrepancyTest {

  private static final int UNITS = 3;
  private static final int ROWS = 30;
  private static final int SAMPLES = 400;

  static List<Kernel> kernels() {
    return List.of(
        new RadialKernel(List.of(1.0)),
        new RadialKernel(List.of(0.5, 2.0)),
        new InverseMultiquadraticKernel(List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)));
  }

  /** C = 1. x is 0 and 1, y is 0 and 2: squares 1 within x, 4 within y, 0, 4, 1, 1 between. */
  @EachEngine
  void numbersByHand(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.create(new double[] {0, 1}, new Shape(2, 1));
      NDArray y = manager.create(new double[] {0, 2}, new Shape(2, 1));
      double one = Math.exp(-1);
      double four = Math.exp(-4);
      NdAssert.assertClose(
          new MeanDiscrepancy(new RadialKernel(List.of(0.5))).of(x, y),
          1e-15,
          one + four - (1 + four + 2 * one) / 2);
      NdAssert.assertClose(
          new MeanDiscrepancy(new InverseMultiquadraticKernel(List.of(0.5))).of(x, y),
          1e-15,
          0.5 + 0.2 - (1 + 0.2 + 2 * 0.5) / 2);
    }
  }

  @Test
  void scalesAreMultiplesOfTwiceTheUnitsAndAddUp() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray squares = manager.create(new double[] {3});
      Kernel kernel = new InverseMultiquadraticKernel(List.of(1.0, 2.0));
      // C is 2 * 5 and 4 * 5
      NdAssert.assertClose(kernel.sum(squares, 5), 1e-15, 10.0 / 13 + 20.0 / 23);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void twoSamplesOfOneLawAreWithoutDiscrepancyInTheMean(Kernel kernel) {
    Moments found = discrepancies(kernel, 0, 1);
    double error = found.estimate().standardError();
    assertThat(found.estimate().mean()).isCloseTo(0, within(4 * error));
    assertThat(discrepancies(kernel, 0.5, 1).estimate().mean()).isGreaterThan(10 * error);
  }

  /** The spread of 400 estimates, known within some 4 %, against the mean of their noise. */
  @ParameterizedTest
  @MethodSource("kernels")
  void twoSamplesOfOneLawHaveTheNoise(Kernel kernel) {
    Moments squares = new Moments();
    Moments noise = new Moments();
    for (int sample = 0; sample < SAMPLES; sample++) {
      try (NDManager manager = NdAssert.manager("PyTorch")) {
        Noise source = Passes.noise(manager, sample);
        NDArray x = source.normal(new Shape(ROWS, UNITS));
        NDArray y = source.normal(new Shape(ROWS, UNITS));
        MeanDiscrepancy discrepancy = new MeanDiscrepancy(kernel);
        squares.add(Math.pow(HostArrays.read(discrepancy.of(x, y))[0], 2));
        noise.add(HostArrays.read(discrepancy.noise(y))[0]);
      }
    }
    double expected = Math.sqrt(squares.estimate().mean());
    assertThat(noise.estimate().mean()).isCloseTo(expected, within(0.15 * expected));
  }

  /**
   * Under exp(-d^2 / C) with d a Gaussian of mean m and variance s each kernel has the mean (1 + 2
   * s / C)^(-1/2) exp(-m^2 / (C + 2 s)) in a unit.
   */
  @Test
  void twoGaussiansHaveTheDiscrepancyOfTheClosedForm() {
    double shift = 0.5;
    double deviation = 1.5;
    double exact =
        kernelMean(0, 2 * deviation * deviation)
            + kernelMean(0, 2)
            - 2 * kernelMean(shift, 1 + deviation * deviation);
    Moments found = discrepancies(new RadialKernel(List.of(1.0)), shift, deviation);
    assertThat(found.estimate().mean())
        .isCloseTo(exact, within(4 * found.estimate().standardError()));
    assertThat(exact).isGreaterThan(20 * found.estimate().standardError());
  }

  private static double kernelMean(double mean, double variance) {
    double width = 2.0 * UNITS;
    double unit =
        Math.exp(-mean * mean / (width + 2 * variance)) / Math.sqrt(1 + 2 * variance / width);
    return Math.pow(unit, UNITS);
  }

  /** Between samples of N(shift, deviation^2) and of N(0, 1), in each unit. */
  private static Moments discrepancies(Kernel kernel, double shift, double deviation) {
    Moments moments = new Moments();
    for (int sample = 0; sample < SAMPLES; sample++) {
      try (NDManager manager = NdAssert.manager("PyTorch")) {
        Noise noise = Passes.noise(manager, sample);
        Shape shape = new Shape(ROWS, UNITS);
        NDArray x = noise.normal(shape).mul(deviation).add(shift);
        NDArray found = new MeanDiscrepancy(kernel).of(x, noise.normal(shape));
        moments.add(HostArrays.read(found)[0]);
      }
    }
    return moments;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void gradientsAreFiniteDifferences(Kernel kernel) {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray x = Passes.noise(manager, 1).normal(new Shape(4, 2));
      NDArray y = Passes.noise(manager, 2).normal(new Shape(5, 2));
      NdAssert.assertGradient(at -> new MeanDiscrepancy(kernel).of(at, y), x, 1e-8);
    }
  }

  @Test
  void oneRowHasNoPairs() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray one = manager.zeros(new Shape(1, 2), DataType.FLOAT64);
      assertThatThrownBy(() -> new MeanDiscrepancy(kernels().get(0)).of(one, one))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("at least 2 examples, found 1");
    }
  }
}
