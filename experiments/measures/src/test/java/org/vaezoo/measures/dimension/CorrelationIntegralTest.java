package org.vaezoo.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.LorenzSpec;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** Sets of known dimension, and of known correlation integral. */
class CorrelationIntegralTest {

  private static final int POINTS = 6000;
  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 83);

  private static double[] uniform(int width) {
    return IntStream.range(0, POINTS * width).mapToDouble(STREAM::uniform).toArray();
  }

  private static double dimension(double[] points, int width, double least, double greatest) {
    double[] radii = CorrelationIntegral.radii(least, greatest, 16);
    return CorrelationIntegral.of(points, width, radii, 1).slope().orElseThrow();
  }

  private static void requireShares(CorrelationIntegral found, double[] exact) {
    for (int k = 0; k < exact.length; k++) {
      double share = found.within()[k] / (double) found.pairs();
      double relative = 4 / Math.sqrt(share * found.pairs()) + 8 / Math.sqrt(POINTS);
      assertThat(share).isCloseTo(exact[k], within(relative * exact[k]));
    }
  }

  @Test
  void fourPointsByHand() {
    double[] square = {0, 0, 1, 0, 1, 1, 0, 1}; // four sides of 1, two diagonals of sqrt 2
    CorrelationIntegral all = CorrelationIntegral.of(square, 2, new double[] {0.5, 1, 1.4, 1.5}, 1);
    assertThat(all.within()).containsExactly(0, 4, 4, 6);
    assertThat(all.pairs()).isEqualTo(6);
    assertThat(all.slope()).isEmpty();
    CorrelationIntegral apart = CorrelationIntegral.of(square, 2, new double[] {1, 2}, 2);
    assertThat(apart.within()).as("pairs 0-2, 0-3 and 1-3").containsExactly(1, 3);
  }

  /** Two uniform numbers lie within r with probability 2 r - r^2. */
  @Test
  void aLineHasOneDimension() {
    double[] line = uniform(1);
    double[] radii = CorrelationIntegral.radii(0.001, 0.1, 8);
    double[] exact = IntStream.range(0, 8).mapToDouble(k -> radii[k] * (2 - radii[k])).toArray();
    requireShares(CorrelationIntegral.of(line, 1, radii, 1), exact);
    assertThat(dimension(line, 1, 0.001, 0.01)).isCloseTo(1, within(0.02));
  }

  /** Of the unit cube, for r of at most 1. */
  @Test
  void aCubeHasThreeDimensions() {
    double[] cube = uniform(3);
    double[] radii = CorrelationIntegral.radii(0.05, 0.5, 8);
    double[] exact =
        IntStream.range(0, 8)
            .mapToDouble(
                k -> {
                  double r = radii[k];
                  return r * r * r * (Math.PI * (4.0 / 3 - 1.5 * r) + r * r * (1.6 - r / 6));
                })
            .toArray();
    requireShares(CorrelationIntegral.of(cube, 3, radii, 1), exact);
    assertThat(dimension(cube, 3, 0.02, 0.1)).isCloseTo(3, within(0.1));
  }

  /** Two phases of no relation: a torus of two dimensions in four. */
  @Test
  void aTorusHasTwoDimensions() {
    double[] torus = new double[POINTS * 4];
    for (int n = 0; n < POINTS; n++) {
      for (int phase = 0; phase < 2; phase++) {
        double angle = 2 * Math.PI * STREAM.uniform(2L * n + phase);
        torus[4 * n + 2 * phase] = Math.cos(angle);
        torus[4 * n + 2 * phase + 1] = Math.sin(angle);
      }
    }
    assertThat(dimension(torus, 4, 0.05, 0.5)).isCloseTo(2, within(0.05));
  }

  @Test
  void pointsThatAreAllTheSameHaveNone() {
    assertThat(dimension(new double[300], 3, 0.05, 0.5)).isZero();
  }

  /** Grassberger and Procaccia (1983): 2.05 +- 0.01; and what noise makes of it. */
  @Test
  void theLorenzAttractorHasALittleMoreThanTwo() {
    double[] points = lorenz();
    double[] noise = {0, 0.01, 0.03, 0.1, 0.2};
    double[] known = {2.05, 2.107, 2.281, 2.739, 2.893};
    double[] radii = CorrelationIntegral.radii(0.05, 0.5, 16);
    for (int s = 0; s < noise.length; s++) {
      double deviation = noise[s];
      double[] noisy =
          IntStream.range(0, points.length)
              .mapToDouble(i -> points[i] + deviation * STREAM.normal(i))
              .toArray();
      double found = CorrelationIntegral.of(noisy, 3, radii, 5).slope().orElseThrow();
      assertThat(found).isCloseTo(known[s], within(s == 0 ? 0.06 : 0.05));
    }
  }

  private static double[] lorenz() {
    DataSource test =
        new DataSpec(new LorenzSpec(20_000, POINTS, 20, 1), new NoBinarization(), 0, 1)
            .load(DataFolder.absent())
            .test();
    try (NDManager manager = NDManager.newBaseManager()) {
      int[] rows = IntStream.range(0, test.size()).toArray();
      return test.batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT64)
          .x()
          .toDoubleArray();
    }
  }
}
