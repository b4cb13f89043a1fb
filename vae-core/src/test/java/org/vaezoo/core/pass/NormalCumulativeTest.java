package org.vaezoo.core.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalCumulativeTest {

  @Test
  void isThatOfTheNormalDistribution() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    for (double x = -39; x < 39; x += 0.037) {
      assertThat(NormalCumulative.of(x)).isCloseTo(normal.cumulativeProbability(x), within(1e-14));
    }
  }

  @Test
  void tailsKeepTheirDigits() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    for (double x = -35; x < -1; x += 0.1) {
      double expected = normal.cumulativeProbability(x);
      assertThat(NormalCumulative.of(x)).isCloseTo(expected, within(1e-7 * expected));
    }
  }

  @Test
  void undoesTheQuantile() {
    for (double p = 0.001; p < 1; p += 0.001) {
      assertThat(NormalCumulative.of(NormalQuantile.of(p))).isCloseTo(p, within(1e-14));
    }
    assertThat(NormalCumulative.of(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalCumulative.of(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalCumulative.of(0)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void neverFalls() {
    double before = 0;
    for (double x = -40; x < 40; x += 0.0005) {
      double now = NormalCumulative.of(x);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }
}
