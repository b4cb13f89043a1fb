package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** References were computed with NumPy, from the formulas of the papers and not from this code. */
class ParetoTailTest {

  private static final int DRAWS = 1000;

  /** A function of u = (i + 1/2) / n, the middles of n equal parts of 0 .. 1. */
  private static double[] spread(int count, DoubleUnaryOperator function) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> function.applyAsDouble((i + 0.5) / count));
    return values;
  }

  /** w = u^-k is Pareto with the shape k. */
  @ParameterizedTest
  @CsvSource({
    "0.2, 0.23678773585750107",
    "0.5, 0.4970859612625137",
    "0.7, 0.6706577683143464",
    "0.9, 0.8442664334030595",
    "1.2, 1.1046739292502386",
    "-0.25, -0.83782738829127"
  })
  void theShapeOfParetoWeightsIsThatOfTheReference(double shape, double reference) {
    double[] logWeights = spread(DRAWS, u -> -shape * Math.log(u));
    assertThat(ParetoTail.shape(logWeights)).isCloseTo(reference, within(1e-9));
  }

  /** Quantiles of the generalised Pareto distribution itself: the fit is close to its shape. */
  @ParameterizedTest
  @CsvSource({
    "-0.3, -0.28411716704714557",
    "0.2, 0.20758445541497011",
    "0.7, 0.6987934212383256",
    "1.1, 1.091695744064539"
  })
  void theFitOfAGeneralisedParetoIsItsShape(double shape, double reference) {
    double[] excess = spread(200, u -> (Math.pow(1 - u, -shape) - 1) / shape);
    assertThat(ParetoTail.fit(excess)).isCloseTo(reference, within(1e-9));
    assertThat(ParetoTail.fit(excess)).isCloseTo(shape, within(0.02));
  }

  /** The largest weight and the scale of all do not matter, in logarithms of any size. */
  @Test
  void aFactorOfAllWeightsChangesNothing() {
    double[] logWeights = spread(DRAWS, u -> -0.6 * Math.log(u));
    double[] moved = Arrays.stream(logWeights).map(each -> each - 5000).toArray();
    assertThat(ParetoTail.shape(moved)).isCloseTo(ParetoTail.shape(logWeights), within(1e-9));
  }

  /**
   * p = (N(0, 1) + N(5, 1)) / 2 under draws from N(0, 1): w = (1 + e^(5 z - 12.5)) / 2 hardly ever
   * meets the second mode, and its tail says so; mean and deviation of k are those of 2,000
   * repetitions elsewhere, 1.838 and 0.264.
   */
  @Test
  void aModeThatTheProposalMissesIsATail() {
    Moments shapes = new Moments();
    for (int repetition = 0; repetition < 100; repetition++) {
      CounterStream stream = CounterStream.of(Purpose.EVALUATION, repetition);
      double[] logWeights = new double[DRAWS];
      Arrays.setAll(logWeights, i -> Math.log(0.5 + 0.5 * Math.exp(5 * stream.normal(i) - 12.5)));
      shapes.add(ParetoTail.shape(logWeights));
      assertThat(ParetoTail.shape(logWeights)).isGreaterThan(ParetoTail.threshold(DRAWS));
    }
    assertThat(shapes.estimate().mean()).isCloseTo(1.838, within(4 * 0.0264));
  }

  @Test
  void theThresholdRisesWithTheDrawsTo07() {
    assertThat(ParetoTail.threshold(1000)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(ParetoTail.threshold(2000)).isCloseTo(0.697, within(1e-3));
    assertThat(ParetoTail.threshold(5000)).isEqualTo(0.7);
  }

  @Test
  void equalWeightsHaveNoTail() {
    assertThat(ParetoTail.shape(new double[DRAWS])).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** Most weights of the tail equal to the one outside: the fit needs a quartile above 0. */
  @Test
  void weightsThatEqualTheCutoffDoNotBreakTheFit() {
    double[] logWeights = new double[DRAWS];
    logWeights[17] = 5;
    logWeights[33] = 8;
    assertThat(ParetoTail.shape(logWeights)).isBetween(-1.0, 2.0);
  }
}
