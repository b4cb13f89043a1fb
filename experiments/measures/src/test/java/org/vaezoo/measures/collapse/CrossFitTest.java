package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.verdict.Payoff;

/** Payoffs of residuals whose covariance is known. */
class CrossFitTest {

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

  private static Optional<double[]> variance(double each) {
    double[] all = new double[DIMENSIONS];
    Arrays.fill(all, each);
    return Optional.of(all);
  }

  private static void assertWithin(Payoff payoff, double truth) {
    Estimate found = payoff.eigenvalue();
    assertThat(found.mean()).isCloseTo(truth, within(4 * found.standardError()));
  }

  /** Fewer examples than would tell chance from structure: their own largest eigenvalue is 3. */
  @Test
  void independentDimensionsGiveOneHoweverFewTheExamples() {
    Payoff payoff = CrossFit.of(examples(40, 0), variance(1)).orElseThrow();
    assertWithin(payoff, 1);
    assertThat(payoff.gain(1).low()).isZero();
  }

  /** (I + c 11') has the eigenvalue 1 + c D along 1. */
  @Test
  void aCommonPartGivesItsEigenvalue() {
    Payoff payoff = CrossFit.of(examples(2000, 0.5), variance(1)).orElseThrow();
    assertWithin(payoff, 1 + 0.5 * DIMENSIONS);
    assertThat(payoff.eigenvalue().standardError()).isLessThan(0.5);
    assertThat(payoff.eigenvalue().count()).isEqualTo(2000);
    assertThat(payoff.chance()).isLessThan(2);
  }

  /** Over a variance s: a direction pays just if its eigenvalue is above s. */
  @Test
  void aVarianceOfItsOwnDivides() {
    Payoff payoff = CrossFit.of(examples(2000, 0.5), variance(22)).orElseThrow();
    assertWithin(payoff, (1 + 0.5 * DIMENSIONS) / 22);
  }

  /** Correlations: (1 + c D) / (1 + c), whatever the scale of each dimension. */
  @Test
  void withoutAVarianceCorrelationsCount() {
    List<double[]> scaled =
        examples(2000, 1).stream()
            .map(x -> IntStream.range(0, x.length).mapToDouble(d -> (1 + d) * x[d]).toArray())
            .toList();
    assertWithin(CrossFit.of(scaled, Optional.empty()).orElseThrow(), (1 + DIMENSIONS) / 2.0);
  }

  /**
   * Pixels, of which 100 are rare (one in 250) and independent, and 20 are fair coins with the
   * correlation 2 / 19 of each pair: the eigenvalue is 1 + 19 · 2 / 19 = 3. Without a ridge the
   * direction is found among the rare ones, whose squares have a heavy tail.
   */
  @Test
  void rarePixelsDoNotHideAStructure() {
    Payoff payoff = CrossFit.of(pixels(1000, 2.0 / 19), Optional.empty()).orElseThrow();
    assertWithin(payoff, 3);
    assertThat(payoff.eigenvalue().mean()).isGreaterThan(2.3);
    assertThat(payoff.eigenvalue().mean() - 1.96 * payoff.eigenvalue().standardError())
        .isGreaterThan(payoff.chance());
  }

  @Test
  void rarePixelsAloneAreNoStructure() {
    Payoff payoff = CrossFit.of(pixels(1000, 0), Optional.empty()).orElseThrow();
    assertThat(payoff.eigenvalue().mean()).isBetween(1.0, 1.6);
    assertThat(payoff.gain(1).low()).isLessThan(0.1);
  }

  /** x - 1/2 of coins that copy a common coin with probability sqrt(correlation), and rare bits. */
  private static List<double[]> pixels(int count, double correlation) {
    return IntStream.range(0, count)
        .mapToObj(
            n -> {
              CounterStream stream = CounterStream.of(Purpose.SPLIT, n);
              IntToDoubleFunction coin = d -> stream.uniform(d) < 0.5 ? -0.5 : 0.5;
              double[] x = new double[120];
              for (int d = 0; d < 20; d++) {
                boolean copies = stream.uniform(1000 + d) < Math.sqrt(correlation);
                x[d] = copies ? coin.applyAsDouble(5000) : coin.applyAsDouble(d);
              }
              for (int d = 20; d < 120; d++) {
                x[d] = (stream.uniform(d) < 0.004 ? 1 : 0) - 0.004;
              }
              return x;
            })
        .toList();
  }

  /** A correlation matrix has an eigenvalue of at least 1: 35 of 161 rows had less. */
  @Test
  void correlationsNeverGiveLessThanOne() {
    for (int count : new int[] {8, 20, 50}) {
      Payoff payoff = CrossFit.of(pixels(count, 0), Optional.empty()).orElseThrow();
      assertThat(payoff.eigenvalue().mean()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void nothingLeftOverHasNoPayoff() {
    assertThat(CrossFit.of(List.of(new double[2], new double[2]), Optional.empty())).isEmpty();
    assertThat(CrossFit.of(Collections.nCopies(9, new double[2]), Optional.empty())).isEmpty();
  }
}
