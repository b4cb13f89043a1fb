package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class MomentsTest {

  /** 1, 2, 3, 4: mean 2.5, unbiased variance 5/3, standard error sqrt(5/12). */
  @Test
  void fourNumbersByHand() {
    Moments moments = new Moments();
    moments.addAll(new double[] {1, 2, 3, 4});
    assertThat(moments.estimate().mean()).isEqualTo(2.5);
    assertThat(moments.estimate().standardError()).isCloseTo(Math.sqrt(5 / 12.0), within(1e-15));
    assertThat(moments.estimate().count()).isEqualTo(4);
  }

  /** The textbook formula, mean of squares less square of mean, has no correct digit here. */
  @Test
  void aLargeOffsetDoesNotCancel() {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, 3);
    double[] values = new double[5000];
    Arrays.setAll(values, i -> 1e9 + stream.normal(i));
    double mean = Arrays.stream(values).map(v -> v - 1e9).average().orElseThrow() + 1e9;
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double standardError = Math.sqrt(squares / 4999 / 5000);

    Moments moments = new Moments();
    moments.addAll(values);
    assertThat(moments.estimate().mean()).isCloseTo(mean, within(1e-6));
    assertThat(moments.estimate().standardError())
        .isCloseTo(standardError, within(1e-6 * standardError));

    double naive =
        Arrays.stream(values).map(v -> v * v).average().orElseThrow()
            - Math.pow(Arrays.stream(values).average().orElseThrow(), 2);
    assertThat(Math.abs(naive - 1)).isGreaterThan(0.5);
  }

  @Test
  void oneNumberHasNoSpreadAndNoneIsZero() {
    Moments moments = new Moments();
    assertThat(moments.estimate()).isEqualTo(new Estimate(0, 0, 0));
    moments.add(7);
    assertThat(moments.estimate()).isEqualTo(new Estimate(7, 0, 1));
  }

  @Test
  void whatIsNotANumberShows() {
    Moments moments = new Moments();
    moments.addAll(new double[] {1, Double.NaN, 3});
    assertThat(moments.estimate().mean()).isNaN();
  }
}
