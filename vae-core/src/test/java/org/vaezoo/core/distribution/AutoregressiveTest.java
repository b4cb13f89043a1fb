package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** A chain of three binary dimensions, in which each is the one before it with odds of 3 to 1. */
class AutoregressiveTest {

  private static final double LOG_THREE = Math.log(3);

  private static Autoregressive chain(NDManager manager, int rows) {
    NDArray blank = manager.zeros(new Shape(rows, 3), DataType.FLOAT64);
    return new Autoregressive(blank, AutoregressiveTest::conditionals);
  }

  /** Logit 0 for the first dimension, + or - log 3 for the others. */
  private static Bernoulli conditionals(NDArray x) {
    NDArray earlier = x.get(new NDIndex(":, 0:2"));
    NDArray odds = x.getManager().create(2 * LOG_THREE);
    NDArray later = earlier.mul(odds).sub(LOG_THREE);
    NDArray first = x.getManager().zeros(new Shape(x.getShape().get(0), 1), x.getDataType());
    return new Bernoulli(first.concat(later, 1));
  }

  @EachEngine
  void logProbIsTheProductOfTheConditionals(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray x = manager.create(new double[] {1, 1, 1, 1, 0, 0, 0, 1, 0}, new Shape(3, 3));
      assertClose(
          chain(manager, 3).logProb(x).exp(),
          1e-14,
          0.5 * 0.75 * 0.75,
          0.5 * 0.25 * 0.75,
          0.5 * 0.25 * 0.25);
    }
  }

  /** The first draw goes on to the second, and that one to the third, with the noise of each. */
  @EachEngine
  void aSampleIsThatOfOneDimensionAfterAnother(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray u =
          manager.create(
              new double[] {0.4, 0.7, 0.7, 0.6, 0.7, 0.2, 0.6, 0.2, 0.7}, new Shape(3, 3));
      NDArray sample = chain(manager, 3).sample(new FixedNoise(u));
      assertClose(sample, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1);
    }
  }

  @Test
  void samplesFollowTheLogProb() {
    int rows = 20_000;
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Autoregressive chain = chain(manager, rows);
      double[] x = HostArrays.read(chain.sample(Passes.noise(manager, 1)));
      int[] counts = new int[8];
      for (int row = 0; row < rows; row++) {
        counts[(int) (4 * x[3 * row] + 2 * x[3 * row + 1] + x[3 * row + 2])]++;
      }
      for (int image = 0; image < 8; image++) {
        boolean firstStays = (image >> 2 & 1) == (image >> 1 & 1);
        boolean secondStays = (image >> 1 & 1) == (image & 1);
        double p = 0.5 * (firstStays ? 0.75 : 0.25) * (secondStays ? 0.75 : 0.25);
        double standardError = Math.sqrt(p * (1 - p) / rows);
        assertThat(counts[image] / (double) rows).isCloseTo(p, within(4 * standardError));
      }
    }
  }

  @Test
  void samplingDrawsItsNoiseOnce() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      Noise noise = Passes.noise(manager, 1);
      chain(manager, 5).sample(noise);
      Noise other = Passes.noise(manager, 1);
      other.uniform(new Shape(5, 3));
      assertThat(noise.uniform(new Shape(2)).toDoubleArray())
          .containsExactly(other.uniform(new Shape(2)).toDoubleArray());
    }
  }

  @EachEngine
  void shapesAreThoseOfTheBatchAndTheEvent(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Autoregressive chain = chain(manager, 4);
      assertThat(chain.batchShape()).isEqualTo(new Shape(4));
      assertThat(chain.eventShape()).isEqualTo(new Shape(3));
      assertClose(chain.dimensions(), 0, 3, 3, 3, 3);
    }
  }
}
