package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class ImportanceBoundTest {

  private static final int EXAMPLES = 300;

  /** The bound of log-weights that are a function of a uniform number. */
  private static ImportanceBound of(int samples, DoubleUnaryOperator logWeight) {
    ImportanceTotals totals = new ImportanceTotals(List.of(samples));
    for (int example = 0; example < EXAMPLES; example++) {
      CounterStream stream = CounterStream.of(Purpose.EVALUATION, example);
      double[] logWeights = new double[samples];
      Arrays.setAll(logWeights, i -> logWeight.applyAsDouble(stream.uniform(i)));
      totals.add(totals.numbers(new LogWeights(logWeights)), -1);
    }
    return totals.bounds().get(0);
  }

  /** w = u^(1/4): bounded weights with mean 0.8. */
  @Test
  void lightTailsMakeAnEstimateThatIsTheTruth() {
    ImportanceBound bound = of(1000, u -> Math.log(u) / 4);
    assertThat(bound.standing()).isEqualTo(Standing.ESTIMATE);
    assertThat(bound.heavy()).hasValue(0);
    assertThat(bound.nats().mean()).isCloseTo(Math.log(0.8), within(0.001));
  }

  /**
   * w = 0.1 u^-0.9 has mean 1 and a tail with k = 0.9: the bound is far below 0, while half the
   * reciprocal of the effective samples says less than a tenth of that.
   */
  @Test
  void heavyTailsAreNoEstimateThoughManyDrawsSeemEffective() {
    ImportanceBound bound = of(1000, u -> Math.log(0.1) - 0.9 * Math.log(u));
    assertThat(bound.nats().mean()).isLessThan(-0.3);
    assertThat(0.5 / bound.effectiveSamples()).isLessThan(0.05);
    assertThat(bound.standing()).isEqualTo(Standing.BOUND);
    assertThat(bound.heavy().orElseThrow()).isGreaterThan(0.8);
  }

  @Test
  void fewerThanAThousandDrawsAreNotJudged() {
    ImportanceBound bound = of(999, u -> Math.log(u) / 4);
    assertThat(bound.standing()).isEqualTo(Standing.NOT_JUDGED);
    assertThat(bound.heavy()).isEmpty();
  }

  /** Of codes all draws are the same: the bound is the ELBO and nothing is in a tail. */
  @Test
  void equalWeightsAreTheTruth() {
    ImportanceBound bound = of(1000, u -> -1);
    assertThat(bound.standing()).isEqualTo(Standing.ESTIMATE);
    assertThat(bound.gain().mean()).isCloseTo(0, within(1e-12));
    assertThat(bound.elbo().mean()).isEqualTo(-1);
  }
}
