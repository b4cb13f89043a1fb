package org.vaezoo.core.measure.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class PayoffTest {

  private static final int DIMENSIONS = 20;

  /** Noise of variance 1 in each dimension, and a common part of a variance. */
  private static List<double[]> examples(int count, double common) {
    return IntStream.range(0, count).mapToObj(n -> example(n, common)).toList();
  }

  private static double[] example(int n, double common) {
    CounterStream stream = CounterStream.of(Purpose.SPLIT, n);
    double[] x = new double[DIMENSIONS];
    Arrays.setAll(x, d -> stream.normal(d) + Math.sqrt(common) * stream.normal(1000));
    return x;
  }

  /** Fewer examples than would tell chance from structure: their own largest eigenvalue is 3. */
  @Test
  void independentDimensionsGiveOneHoweverFewTheExamples() {
    Estimate payoff = Payoff.of(examples(40, 0), Optional.of(1.0)).orElseThrow();
    assertThat(payoff.mean()).isCloseTo(1, within(4 * payoff.standardError()));
  }

  /** (I + c 11') has the eigenvalue 1 + c D along 1. */
  @Test
  void aCommonPartGivesItsEigenvalue() {
    Estimate payoff = Payoff.of(examples(4000, 0.5), Optional.of(1.0)).orElseThrow();
    assertThat(payoff.mean()).isCloseTo(1 + 0.5 * DIMENSIONS, within(4 * payoff.standardError()));
    assertThat(payoff.standardError()).isLessThan(0.5);
  }

  /** The residuals over a variance s: a direction pays just if its eigenvalue is above s. */
  @Test
  void aGaussianWithAVarianceOfItsOwnDividesByIt() {
    Estimate payoff = Payoff.of(examples(4000, 0.5), Optional.of(22.0)).orElseThrow();
    assertThat(payoff.mean())
        .isCloseTo((1 + 0.5 * DIMENSIONS) / 22, within(4 * payoff.standardError()));
  }

  /** Correlations: (1 + c D) / (1 + c), whatever the scale of each dimension. */
  @Test
  void withoutAVarianceCorrelationsCount() {
    List<double[]> scaled =
        examples(4000, 1).stream()
            .map(x -> IntStream.range(0, x.length).mapToDouble(d -> (1 + d) * x[d]).toArray())
            .toList();
    Estimate payoff = Payoff.of(scaled, Optional.empty()).orElseThrow();
    assertThat(payoff.mean()).isCloseTo((1 + DIMENSIONS) / 2.0, within(4 * payoff.standardError()));
  }

  @Test
  void aDimensionThatHardlyEverVariesDecidesNothing() {
    List<double[]> examples = examples(400, 0);
    examples.forEach(x -> x[0] = 0);
    examples.get(1)[0] = 1;
    Estimate payoff = Payoff.of(examples, Optional.empty()).orElseThrow();
    assertThat(payoff.mean()).isLessThan(2);
  }

  @Test
  void nothingLeftOverHasNoPayoff() {
    assertThat(Payoff.of(List.of(new double[2], new double[2]), Optional.empty())).isEmpty();
    assertThat(Payoff.of(Collections.nCopies(9, new double[2]), Optional.empty())).isEmpty();
  }
}
