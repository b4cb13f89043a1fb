package org.vaezoo.beta.committed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.prior.StandardNormal;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class CommittedRateTest {

  private static final double[] DELTAS = {1e-3, 0.1, 0.5, 1, 5};
  private static final int ROWS = 500;
  private static final int UNITS = 4;

  private static double[] rates(double delta, NDArray mean, NDArray logVariance) {
    DiagonalGaussian q = new CommittedRate(delta).of(new DiagonalGaussian(mean, logVariance));
    NDArray units =
        new StandardNormal(mean.getShape().get(0), mean.getShape().get(1))
            .rate(q, new Draw(mean, null))
            .units()
            .orElseThrow();
    return HostArrays.read(units);
  }

  /** What an encoder may say: both signs, magnitudes from 1e-6 to 1e6. */
  private static NDArray anything(NDManager manager, DataType type, long seed) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] values = new double[ROWS * UNITS];
    Arrays.setAll(
        values,
        i ->
            (stream.below(2L * i, 2) == 0 ? -1 : 1)
                * Math.pow(10, 12 * stream.uniform(2L * i + 1) - 6));
    return HostArrays.create(manager, values, new Shape(ROWS, UNITS), type);
  }

  @EachEngine
  void everyUnitHasTheRateWhateverTheEncoderSays(String engine) {
    for (DataType type : new DataType[] {DataType.FLOAT32, DataType.FLOAT64}) {
      double rounding = type == DataType.FLOAT32 ? 1e-6 : 1e-14;
      try (NDManager manager = NdAssert.manager(engine)) {
        for (double delta : DELTAS) {
          NDArray mean = anything(manager, type, 1);
          NDArray logVariance = DiagonalGaussian.bounded(anything(manager, type, 2));
          double least = Arrays.stream(rates(delta, mean, logVariance)).min().orElseThrow();
          assertThat(least).isGreaterThanOrEqualTo(delta - rounding * (1 + delta));
        }
      }
    }
  }

  /** Where the encoder's mean is not above zero the rate is delta itself, at any variance. */
  @EachEngine
  void theCommittedRateIsReached(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double delta : DELTAS) {
        NDArray mean = anything(manager, DataType.FLOAT64, 1).abs().neg();
        NDArray logVariance = anything(manager, DataType.FLOAT64, 2).clip(-15, 9);
        double[] expected = new double[ROWS * UNITS];
        Arrays.fill(expected, delta);
        assertThat(rates(delta, mean, logVariance)).containsExactly(expected, within(1e-12));
      }
    }
  }

  /** A negative control: the same answers taken as they are fall below. */
  @Test
  void aPlainPosteriorFallsBelow() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      NDArray zeros = manager.zeros(new Shape(1, 1), DataType.FLOAT64);
      double[] plain =
          HostArrays.read(
              new StandardNormal(1, 1)
                  .rate(new DiagonalGaussian(zeros, zeros), new Draw(zeros, null))
                  .nats());
      assertThat(plain).containsExactly(0);
      assertThat(rates(0.5, zeros, zeros)[0]).isCloseTo(0.5, within(1e-14));
    }
  }

  /** sigma^2 - log sigma^2 = 1 + 2 delta at both ends; delta = 0.5 has 0.1586 and 3.1462. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.1, 0.5, 1, 5, 9})
  void theEndsOfTheRangeHaveTheRateWithoutAMean(double delta) {
    CommittedRate rate = new CommittedRate(delta);
    for (double sigma : new double[] {rate.lowest(), rate.highest()}) {
      double variance = sigma * sigma;
      assertThat((variance - 1 - Math.log(variance)) / 2)
          .isCloseTo(delta, within(1e-12 * (1 + delta)));
    }
    assertThat(rate.lowest()).isLessThan(1).isPositive();
    assertThat(rate.highest()).isGreaterThan(1);
  }

  @Test
  void theRangeOfHalfANat() {
    CommittedRate rate = new CommittedRate(0.5);
    assertThat(rate.lowest() * rate.lowest()).isCloseTo(0.158594, within(1e-6));
    assertThat(rate.highest() * rate.highest()).isCloseTo(3.146193, within(1e-6));
  }

  @Test
  void gradientsAreFiniteDifferences() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      CommittedRate committed = new CommittedRate(0.5);
      NDArray mean = manager.create(new double[] {-1, 0.5, 2, 3}, new Shape(2, 2));
      NDArray logVariance = manager.create(new double[] {-3, 0, 0.7, 4}, new Shape(2, 2));
      NdAssert.assertGradient(
          at -> committed.of(new DiagonalGaussian(mean, at)).mean().square(), logVariance, 1e-8);
      NdAssert.assertGradient(
          at -> committed.of(new DiagonalGaussian(mean, at)).logVariance(), logVariance, 1e-8);
      NdAssert.assertGradient(
          at -> committed.of(new DiagonalGaussian(at, logVariance)).mean().square(), mean, 1e-8);
    }
  }

  /** At the ends of the range the root has a slope without bound; its gradient stays finite. */
  @EachEngine
  void gradientsAreFiniteAtTheEnds(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      CommittedRate committed = new CommittedRate(0.5);
      for (DataType type : new DataType[] {DataType.FLOAT32, DataType.FLOAT64}) {
        NDArray ends =
            HostArrays.create(manager, new double[] {-20, 10, -18, -9}, new Shape(2, 2), type);
        double[] slopes =
            NdAssert.gradient(
                at -> committed.of(new DiagonalGaussian(ends.zerosLike(), at)).mean(), ends);
        assertThat(slopes).containsExactly(new double[4], within(1.0));
      }
    }
  }

  @Test
  void aRateOfNothingIsRefused() {
    for (double delta : new double[] {0, -1, Double.NaN, 9.1}) {
      assertThatThrownBy(() -> new CommittedRate(delta))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("delta: expected a number above 0 and at most 9.0, found");
    }
  }
}
