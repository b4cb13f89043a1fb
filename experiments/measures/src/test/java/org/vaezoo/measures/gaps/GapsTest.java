package org.vaezoo.measures.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.SelfCheckException;

class GapsTest {

  /** Twenty images whose bounds lie around a mean, one nat to either side. */
  private static Bounds around(double mean) {
    return new Bounds(
        IntStream.range(0, 20).mapToObj(i -> mean + (i % 2 == 0 ? 1.0 : -1.0)).toList());
  }

  private static Gaps gaps(double amortized, double gaussian, double flow, double logLikelihood) {
    return new Gaps(
        around(amortized),
        around(gaussian),
        around(flow),
        around(logLikelihood),
        around(gaussian).minus(around(amortized)),
        around(flow).minus(around(gaussian)));
  }

  @Test
  void areDifferencesOfTheSameImages() {
    Gaps gaps = gaps(-100, -98, -97, -96.5).checked();
    assertThat(gaps.amortization().mean()).isCloseTo(2, within(1e-12));
    assertThat(gaps.amortization().standardError()).isCloseTo(0, within(1e-12));
    assertThat(gaps.approximation().mean()).isCloseTo(1.5, within(1e-12));
    assertThat(gaps.flowApproximation().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(gaps.total().mean()).isCloseTo(3.5, within(1e-12));
    assertThat(gaps.total().count()).isEqualTo(20);
  }

  /** By hand: differences 1 and 3, mean 2, variance 2, standard error 1. */
  @Test
  void standardErrorsArePaired() {
    Bounds upper = new Bounds(List.of(-10.0, -50.0));
    Bounds lower = new Bounds(List.of(-11.0, -53.0));
    assertThat(upper.minus(lower).mean()).isCloseTo(2, within(1e-12));
    assertThat(upper.minus(lower).standardError()).isCloseTo(1, within(1e-12));
  }

  @Test
  void boundsOutOfOrderAreCaught() {
    assertCaught(gaps(-98, -99.2, -97, -96), "L[q*] is below L[q]");
    assertCaught(gaps(-99, -98, -99.2, -96), "the best flow's bound is below L[q*]");
    assertCaught(gaps(-99, -98, -98, -98.2), "log p(x) is below L[q*]");
    assertCaught(gaps(-99, -98, -97, -97.2), "log p(x) is below the best flow's bound");
  }

  @Test
  void whatAnOptimisationBeganAtIsKeptWhereItEndsALittleBelow() {
    Gaps flow = gaps(-99, -98, -98.2, -96).checked();
    assertThat(flow.flowGain().mean()).isZero();
    assertThat(flow.flowApproximation().mean()).isCloseTo(2, within(1e-12));
    Gaps both = gaps(-98, -98.04, -98.2, -96).checked();
    assertThat(both.gaussianGain().mean()).isZero();
    assertThat(both.flowGain().mean()).isZero();
    assertThat(both.amortization().mean()).isCloseTo(0, within(1e-12));
    assertThat(both.approximation().mean()).isCloseTo(2, within(1e-12));
    assertThat(both.flowApproximation().mean()).isCloseTo(2, within(1e-12));
  }

  /** Half of the log-determinant of a Gaussian with standard deviation 0.1 left out, ten units. */
  @Test
  void aForgottenHalfOfTheLogDeterminantIsCaught() {
    double forgotten = -10 * Math.log(0.1) / 2;
    assertCaught(gaps(-99, -98 + forgotten, -97, -96), "the best flow's bound is below L[q*]");
  }

  private static void assertCaught(Gaps gaps, String contradiction) {
    assertThatThrownBy(gaps::checked)
        .isInstanceOf(SelfCheckException.class)
        .hasMessageContaining(contradiction);
  }

  @Test
  void aFewImagesAreNotJudged() {
    Bounds few = new Bounds(Collections.nCopies(3, -98.0));
    Bounds above = new Bounds(Collections.nCopies(3, -97.0));
    Gaps gaps = new Gaps(above, few, few, few, few.minus(above), few.minus(few));
    assertThat(gaps.checked()).isSameAs(gaps);
  }
}
