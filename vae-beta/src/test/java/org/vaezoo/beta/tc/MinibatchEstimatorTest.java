package org.vaezoo.beta.tc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinibatchEstimatorTest {

  /** Densities q(z|x) at a z that example 0 of 5 drew. */
  private static final double[] DENSITIES = {3, 0.5, 0.25, 1, 0.125};

  private static final double AGGREGATE = (3 + 0.5 + 0.25 + 1 + 0.125) / 5;

  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void theWeightsOfARowSumToOne(MinibatchEstimator estimator) {
    for (int batch : new int[] {2, 3, 64}) {
      for (int examples : new int[] {64, 1000, 60_000}) {
        double sum =
            estimator.own(batch, examples) + (batch - 1) * estimator.other(batch, examples);
        assertThat(sum).isCloseTo(1, within(1e-14));
      }
    }
    assertThat(estimator.own(1, 100)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(MinibatchEstimator.class)
  void withTheWholeDataSetAllWeightsAreEqual(MinibatchEstimator estimator) {
    assertThat(estimator.own(7, 7)).isEqualTo(1.0 / 7);
    assertThat(estimator.other(7, 7)).isCloseTo(1.0 / 7, within(1e-16));
  }

  /** The mean over all six batches of three that hold example 0. */
  @Test
  void stratifiedIsUnbiased() {
    double estimate =
        meanOverBatches(
            pair ->
                MinibatchEstimator.STRATIFIED.own(3, 5) * DENSITIES[0]
                    + MinibatchEstimator.STRATIFIED.other(3, 5)
                        * (DENSITIES[pair[0]] + DENSITIES[pair[1]]));
    assertThat(estimate).isCloseTo(AGGREGATE, within(1e-15));
  }

  /** By (1 / B - 1 / N) times what the own density is above the mean of the others. */
  @Test
  void weightedIsTooLargeWhereTheOwnDensityIsAboveTheOthers() {
    double estimate =
        meanOverBatches(pair -> (DENSITIES[0] + DENSITIES[pair[0]] + DENSITIES[pair[1]]) / 3);
    double others = (0.5 + 0.25 + 1 + 0.125) / 4;
    assertThat(MinibatchEstimator.WEIGHTED.own(3, 5)).isEqualTo(1.0 / 3);
    assertThat(estimate - AGGREGATE).isCloseTo((1 / 3.0 - 1 / 5.0) * (3 - others), within(1e-15));
  }

  /** With M = 2 others of N = 5: 1 / 2 and (5 - 2) / (5 * 2), in either order. */
  @Test
  void stratifiedIsTheMeanOfThePapersWeights() {
    double meanOfPaper = (1 / 2.0 + 3 / 10.0) / 2;
    assertThat(MinibatchEstimator.STRATIFIED.other(3, 5)).isCloseTo(meanOfPaper, within(1e-16));
  }

  /**
   * The published matrix has 1 / N in its first column, (N - M) / (N M) in its second and 1 / M
   * elsewhere, wherever the own density stands: here in the third.
   */
  @Test
  void theMatrixOfTheAuthorsCodeIsBiased() {
    double estimate =
        meanOverBatches(
            pair -> DENSITIES[pair[0]] / 5 + 0.3 * DENSITIES[pair[1]] + DENSITIES[0] / 2);
    assertThat(estimate).isGreaterThan(1.5 * AGGREGATE);
  }

  private static double meanOverBatches(ToDoubleFunction<int[]> estimate) {
    return IntStream.range(1, 5)
        .boxed()
        .flatMap(i -> IntStream.range(i + 1, 5).mapToObj(j -> new int[] {i, j}))
        .mapToDouble(estimate)
        .average()
        .orElseThrow();
  }
}
