package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.table.Column;

class GaussianStatisticsTest {

  private static final int UNITS = 3;

  @Test
  void aKnownCase() {
    double[] means = {0, 2}; // variance 1
    double[] logVariances = {Math.log(0.5), Math.log(1.5)}; // mean variance 1
    GaussianStatistics statistics =
        GaussianStatistics.of(means, logVariances, 1, Coordinates.STANDARD);
    assertThat(statistics.varianceOfMean(0)).isEqualTo(1);
    assertThat(statistics.meanVariance(0)).isCloseTo(1, within(1e-15));
    assertThat(statistics.informationBound(0))
        .isCloseTo((Math.log(2) - Math.log(0.75) / 2) / 2, within(1e-15));
    assertThat(statistics.active(0)).isTrue();
    assertThat(statistics.columns(0).keySet())
        .extracting(Column::name)
        .containsExactly("var_mean", "mean_variance", "gaussian_information_nats");
  }

  @Test
  void aUnitThatIgnoresTheDataHasNoInformationAndIsNotActive() {
    GaussianStatistics statistics =
        GaussianStatistics.of(new double[4], new double[4], 1, Coordinates.STANDARD);
    assertThat(statistics.informationBound(0)).isZero();
    assertThat(statistics.active(0)).isFalse();
  }

  @Test
  void batchesAddUpToTheWholeFarFromZero() {
    double[] means = normals(1, 1e6, 1);
    double[] logVariances = normals(2, -2, 1);
    GaussianStatistics whole =
        GaussianStatistics.of(means, logVariances, UNITS, Coordinates.STANDARD);
    UnitStatistics parts = part(means, logVariances, 0, 1);
    parts = parts.plus(part(means, logVariances, 1, 38));
    parts = parts.plus(part(means, logVariances, 38, 100));
    assertThat(parts.examples()).isEqualTo(whole.examples()).isEqualTo(100);
    for (int u = 0; u < UNITS; u++) {
      for (var statistic : whole.columns(u).entrySet()) {
        assertThat(parts.columns(u).get(statistic.getKey()))
            .isCloseTo(statistic.getValue(), within(1e-8));
      }
    }
  }

  @Test
  void equalsTheTwoPassComputation() {
    double[] means = normals(3, 0.5, 2);
    double[] logVariances = normals(4, -1, 1);
    GaussianStatistics statistics =
        GaussianStatistics.of(means, logVariances, UNITS, Coordinates.STANDARD);
    for (int u = 0; u < UNITS; u++) {
      double[] m = column(means, u);
      double mean = Arrays.stream(m).average().orElseThrow();
      double variance = Arrays.stream(m).map(v -> (v - mean) * (v - mean)).sum() / m.length;
      double within = Arrays.stream(column(logVariances, u)).map(Math::exp).average().orElseThrow();
      double logs = Arrays.stream(column(logVariances, u)).average().orElseThrow();
      assertThat(statistics.varianceOfMean(u)).isCloseTo(variance, within(1e-12));
      assertThat(statistics.meanVariance(u)).isCloseTo(within, within(1e-12));
      assertThat(statistics.informationBound(u))
          .isCloseTo((Math.log(variance + within) - logs) / 2, within(1e-12));
    }
  }

  @Test
  void informationBoundIsNeverAboveTheMeanRateUnderAStandardNormal() {
    for (int trial = 0; trial < 200; trial++) {
      CounterStream shift = CounterStream.of(Purpose.EVALUATION, 99, trial);
      double[] means = normals(2 * trial + 10, shift.normal(0), Math.exp(shift.normal(1)));
      double[] logVariances = normals(2 * trial + 11, shift.normal(2), Math.exp(shift.normal(3)));
      GaussianStatistics statistics =
          GaussianStatistics.of(means, logVariances, UNITS, Coordinates.STANDARD);
      for (int u = 0; u < UNITS; u++) {
        double[] m = column(means, u);
        double[] v = column(logVariances, u);
        double rate = 0;
        for (int b = 0; b < m.length; b++) {
          rate += (m[b] * m[b] + Math.exp(v[b]) - 1 - v[b]) / 2 / m.length;
        }
        assertThat(statistics.informationBound(u)).isBetween(0.0, rate);
      }
    }
  }

  @Test
  void summariesOfDifferentLatentsAreNotAdded() {
    GaussianStatistics one =
        GaussianStatistics.of(new double[2], new double[2], 1, Coordinates.STANDARD);
    GaussianStatistics two =
        GaussianStatistics.of(new double[2], new double[2], 2, Coordinates.STANDARD);
    assertThatThrownBy(() -> one.plus(two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Gaussian statistics of 1 units over 2 examples")
        .hasMessageContaining("Gaussian statistics of 2 units over 1 examples");
  }

  private static GaussianStatistics part(double[] means, double[] logVariances, int from, int to) {
    return GaussianStatistics.of(
        Arrays.copyOfRange(means, from * UNITS, to * UNITS),
        Arrays.copyOfRange(logVariances, from * UNITS, to * UNITS),
        UNITS,
        Coordinates.STANDARD);
  }

  private static double[] normals(long seed, double mean, double deviation) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] values = new double[100 * UNITS];
    Arrays.setAll(values, i -> mean + deviation * stream.normal(i));
    return values;
  }

  private static double[] column(double[] values, int unit) {
    double[] column = new double[values.length / UNITS];
    Arrays.setAll(column, b -> values[b * UNITS + unit]);
    return column;
  }
}
