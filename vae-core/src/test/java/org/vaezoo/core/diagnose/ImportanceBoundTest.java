package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class ImportanceBoundTest {

  private static final int EXAMPLES = 4000;

  /** Log-weights N(-s^2 / 2, s^2), whose mean weight is 1 exactly: the bound is its own error. */
  private static ImportanceBound ofNormals(int samples, double deviation) {
    ImportanceTotals totals = new ImportanceTotals(List.of(samples));
    for (int example = 0; example < EXAMPLES; example++) {
      CounterStream stream = CounterStream.of(Purpose.EVALUATION, example);
      double[] logWeights = new double[samples];
      Arrays.setAll(logWeights, i -> deviation * (stream.normal(i) - deviation / 2));
      totals.add(new LogWeights(logWeights), 0);
    }
    return totals.bounds().get(0);
  }

  @Test
  void theLikelyBiasIsHowFarTheBoundIsBelowTheTruth() {
    ImportanceBound bound = ofNormals(100, 1);
    assertThat(-bound.nats().mean())
        .isCloseTo(bound.likelyBias(), within(0.005 + 4 * bound.nats().standardError()));
    assertThat(bound.trusted()).isTrue();
  }

  @Test
  void aBoundThatRestsOnFewDrawsIsNotTrusted() {
    ImportanceBound bound = ofNormals(100, 4);
    assertThat(bound.trusted()).isFalse();
    assertThat(bound.likelyBias()).isGreaterThan(0.2);
    assertThat(-bound.nats().mean()).isGreaterThan(bound.likelyBias());
  }

  /** A single draw is worth one, whatever its weight. */
  @Test
  void oneDrawIsNeverTrusted() {
    ImportanceBound bound = ofNormals(1, 1e-6);
    assertThat(bound.likelyBias()).isCloseTo(0.5, within(1e-9));
    assertThat(bound.trusted()).isFalse();
  }
}
