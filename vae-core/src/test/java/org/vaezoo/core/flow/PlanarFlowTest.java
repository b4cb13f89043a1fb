package org.vaezoo.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Jacobians;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;

class PlanarFlowTest {

  private static final int ROWS = 40;
  private static final int UNITS = 3;

  private static NDArray normal(NDManager manager, long seed, double scale, long... shape) {
    return normal(manager, DataType.FLOAT64, seed, scale, shape);
  }

  private static NDArray normal(
      NDManager manager, DataType type, long seed, double scale, long... dimensions) {
    Shape shape = new Shape(dimensions);
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> scale * stream.normal(i));
    return HostArrays.create(manager, values, shape, type);
  }

  /** A flow whose raw w u is below -1 in about half of its rows. */
  private static PlanarFlow wild(NDManager manager, double scale) {
    return new PlanarFlow(
        normal(manager, 1, scale, ROWS, UNITS),
        normal(manager, 2, scale, ROWS, UNITS),
        normal(manager, 3, 1, ROWS, 1));
  }

  @EachEngine
  void determinantIsThatOfTheDerivative(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = normal(manager, 4, 1, ROWS, UNITS);
      Jacobians.assertLogDeterminant(wild(manager, 1), z);
      Jacobians.assertLogDeterminant(wild(manager, 2), z);
    }
  }

  /**
   * With u = 2, w = 1, b = 0: m(2), by hand, is softplus(2 + c) - 0.999 with softplus(c) = 0.999.
   */
  @EachEngine
  void oneUnitEqualsAHandComputation(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray one = manager.ones(new Shape(1, 1), DataType.FLOAT64);
      PlanarFlow flow = new PlanarFlow(one.add(1), one, one.sub(1));
      double along = Math.log1p((Math.exp(0.999) - 1) * Math.exp(2)) - 0.999;
      Flowed flowed = flow.apply(one);
      double slope = 1 - Math.pow(Math.tanh(1), 2);
      assertClose(flowed.z(), 1e-14, 1 + along * Math.tanh(1));
      assertClose(flowed.logDeterminant(), 1e-14, Math.log(1 + along * slope));
    }
  }

  /** The determinant is least where tanh is steepest, at w z + b = 0: here z = 0 and b = 0. */
  @EachEngine
  void isInvertibleForAnyParameters(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (DataType type : new DataType[] {DataType.FLOAT32, DataType.FLOAT64}) {
        for (double u : new double[] {1e-3, 1, 1000}) {
          for (double w : new double[] {1e-12, 1e-3, 1, 1000}) {
            NDArray us = normal(manager, type, 1, u, ROWS, UNITS);
            NDArray ws = normal(manager, type, 2, w, ROWS, UNITS);
            NDArray zero = manager.zeros(new Shape(ROWS, 1), type);
            NDArray origin = manager.zeros(new Shape(ROWS, UNITS), type);
            NDArray determinant = new PlanarFlow(us, ws, zero).apply(origin).logDeterminant();
            assertFinite(determinant);
            for (double log : HostArrays.read(determinant)) {
              assertThat(log).isGreaterThan(Math.log(PlanarFlow.MARGIN) - 1e-3);
            }
          }
        }
      }
    }
  }

  /** As a function of one unit it rises, and its density integrates to one over the image. */
  @EachEngine
  void densityOfOneUnitIntegratesToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int points = 4001;
      double[] grid = new double[points];
      Arrays.setAll(grid, i -> (i - points / 2) * 0.004);
      NDArray noise = manager.create(grid, new Shape(points, 1));
      NDArray one = manager.ones(new Shape(points, 1), DataType.FLOAT64);
      for (double u : new double[] {-2, -0.4, 3}) {
        PlanarFlow flow = new PlanarFlow(one.mul(u), one.mul(2), one.mul(0.3));
        DiagonalGaussian base = new DiagonalGaussian(one.mul(0.2), one.mul(-0.5));
        Draw draw = new FlowPosterior(base, flow).draw(new FixedNoise(noise));
        double[] z = HostArrays.read(draw.z());
        double[] density = HostArrays.read(draw.logProb().exp());
        double total = 0;
        for (int i = 1; i < points; i++) {
          assertThat(z[i]).isGreaterThan(z[i - 1]);
          total += (z[i] - z[i - 1]) * (density[i] + density[i - 1]) / 2;
        }
        assertThat(total).as("u = %s", u).isCloseTo(1, within(1e-4));
      }
    }
  }

  @EachEngine
  void withoutUItIsTheIdentityExactlyAndWithoutWAShift(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (DataType type : new DataType[] {DataType.FLOAT32, DataType.FLOAT64}) {
        NDArray any = normal(manager, type, 1, 1, ROWS, UNITS);
        NDArray zero = manager.zeros(new Shape(ROWS, UNITS), type);
        NDArray b = normal(manager, type, 3, 1, ROWS, 1);
        NDArray z = normal(manager, type, 4, 1, ROWS, UNITS);
        Flowed still = new PlanarFlow(zero, any, b).apply(z);
        assertThat(still.z()).isEqualTo(z);
        assertThat(HostArrays.read(still.logDeterminant())).containsOnly(0);
        Flowed moved = new PlanarFlow(any, zero, b).apply(z);
        assertThat(HostArrays.read(moved.logDeterminant())).containsOnly(0);
      }
    }
  }

  @EachEngine
  void gradientsEqualFiniteDifferences(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray u = normal(manager, 1, 2, 4, UNITS);
      NDArray w = normal(manager, 2, 2, 4, UNITS);
      NDArray b = normal(manager, 3, 1, 4, 1);
      NDArray z = normal(manager, 4, 1, 4, UNITS);
      assertGradient(value -> sum(new PlanarFlow(value, w, b).apply(z)), u, 1e-6);
      assertGradient(value -> sum(new PlanarFlow(u, value, b).apply(z)), w, 1e-6);
      assertGradient(value -> sum(new PlanarFlow(u, w, value).apply(z)), b, 1e-6);
      assertGradient(value -> sum(new PlanarFlow(u, w, b).apply(value)), z, 1e-6);
    }
  }

  private static NDArray sum(Flowed flowed) {
    return flowed.z().square().sum(new int[] {1}).add(flowed.logDeterminant());
  }
}
