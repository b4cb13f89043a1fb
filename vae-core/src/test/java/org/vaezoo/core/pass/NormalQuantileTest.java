package org.vaezoo.core.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalQuantileTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void equalsCommonsStatisticsFromTheCentreToTheFarTail() {
    for (double exponent = -0.301; exponent > -300; exponent *= 1.01) {
      assertQuantile(Math.pow(10, exponent));
    }
    assertQuantile(1e-300);
    assertQuantile(Double.MIN_NORMAL);
  }

  @Test
  void equalsCommonsStatisticsBetweenTheTails() {
    for (int i = 1; i < 10_000; i++) {
      assertQuantile(i / 10_000.0);
    }
  }

  @Test
  void isContinuousWhereItsFormulasMeet() {
    for (double border : new double[] {0.075, 0.925, Math.exp(-25)}) {
      double below = NormalQuantile.of(Math.nextDown(border));
      double above = NormalQuantile.of(Math.nextUp(border));
      assertThat(above).isCloseTo(below, within(1e-14 * Math.abs(below)));
    }
  }

  @Test
  void isOddAboutOneHalf() {
    assertThat(NormalQuantile.of(0.5)).isZero();
    for (int bits = 2; bits < 50; bits++) {
      double tail = Math.scalb(1.0, -bits); // 1 - tail is exact
      assertThat(NormalQuantile.of(1 - tail)).isEqualTo(-NormalQuantile.of(tail));
    }
  }

  private static void assertQuantile(double probability) {
    double expected = NORMAL.inverseCumulativeProbability(probability);
    assertThat(NormalQuantile.of(probability))
        .as("quantile of %s", probability)
        .isCloseTo(expected, within(1e-13 * Math.max(1e-3, Math.abs(expected))));
  }
}
