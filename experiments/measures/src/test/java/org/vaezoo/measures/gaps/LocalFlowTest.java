package org.vaezoo.measures.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.flow.Flowed;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.Passes;

class LocalFlowTest {

  private static final int SAMPLES = 3;

  private static NDArray array(NDManager manager, Shape shape, long seed) {
    CounterStream stream = CounterStream.of(Purpose.PREPARATION, seed);
    double[] values = new double[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = stream.normal(i);
    }
    return HostArrays.create(manager, values, shape, DataType.FLOAT64);
  }

  private static Pass pass(NDManager manager, Noise noise) {
    return new Pass(new EagerParameters(manager), manager, noise, false, SAMPLES);
  }

  /** log N(z; m, L D L^T) by the full covariance, where L has ones on its diagonal. */
  @EachEngine
  void aShearMakesTheFullCovariance(String engine) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      int units = 3;
      NDArray mean = array(manager, new Shape(2, units), 1);
      NDArray logVariance = array(manager, new Shape(2, units), 2);
      NDArray factor = array(manager, new Shape(2, units, units), 3);
      Pass pass = pass(manager, Passes.noise(manager, 4));
      LocalGaussian base = new LocalGaussian(mean, logVariance);
      Draw first = base.at(pass).draw(pass.noise());
      Flowed last = new Shear(pass.repeat(mean), factor).apply(first.z());
      double[] logProbabilities = first.logProb().sub(last.logDeterminant()).toDoubleArray();
      for (int row = 0; row < 2 * SAMPLES; row++) {
        int b = row % 2;
        SimpleMatrix lower = SimpleMatrix.identity(units);
        SimpleMatrix diagonal = new SimpleMatrix(units, units);
        SimpleMatrix offset = new SimpleMatrix(units, 1);
        for (int i = 0; i < units; i++) {
          diagonal.set(i, i, Math.exp(logVariance.getDouble(b, i)));
          offset.set(i, 0, last.z().getDouble(row, i) - mean.getDouble(b, i));
          for (int j = 0; j < i; j++) {
            lower.set(i, j, factor.getDouble(b, i, j));
          }
        }
        SimpleMatrix covariance = lower.mult(diagonal).mult(lower.transpose());
        double distance = offset.transpose().mult(covariance.solve(offset)).get(0);
        double expected =
            -(distance + Math.log(covariance.determinant()) + units * Math.log(2 * Math.PI)) / 2;
        assertThat(logProbabilities[row]).isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void beginsExactlyAtTheGaussian() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      LocalGaussian base =
          new LocalGaussian(array(manager, new Shape(2, 4), 1), array(manager, new Shape(2, 4), 2));
      LocalFlow flow = LocalFlow.from(base, 3, Passes.noise(manager, 5));
      Draw gaussian = base.at(pass(manager, null)).draw(Passes.noise(manager, 6));
      Draw same = flow.at(pass(manager, null)).draw(Passes.noise(manager, 6));
      assertThat(same.z().toDoubleArray()).containsExactly(gaussian.z().toDoubleArray());
      assertThat(same.logProb().toDoubleArray())
          .containsExactly(gaussian.logProb().toDoubleArray());
      assertThat(flow.parameters()).hasSize(2 + 1 + 3 * 3);
    }
  }
}
