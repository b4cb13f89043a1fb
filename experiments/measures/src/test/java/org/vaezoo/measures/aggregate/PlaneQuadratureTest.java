package org.vaezoo.measures.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Mixtures of which every part is known. */
class PlaneQuadratureTest {

  private static final double LN_2 = Math.log(2);

  private static GaussianRows rows(double[][] mean, double variance) {
    double[][] logVariance = new double[mean.length][2];
    for (double[] row : logVariance) {
      row[0] = Math.log(variance);
      row[1] = Math.log(variance);
    }
    return new GatheredGaussians(mean, logVariance, 1).rows().gaussians().orElseThrow();
  }

  private static void assertParts(
      double[][] mean, double information, double unit, double totalCorrelation) {
    PlaneQuadrature plane = new PlaneQuadrature(rows(mean, 0.04));
    PlaneQuadrature.Parts parts = plane.parts();
    assertThat(parts.information()).isCloseTo(information, within(1e-9));
    assertThat(parts.ofUnits().first()).isCloseTo(unit, within(1e-9));
    assertThat(parts.ofUnits().second()).isCloseTo(unit, within(1e-9));
    assertThat(parts.totalCorrelation()).isCloseTo(totalCorrelation, within(1e-9));
    assertThat(plane.discretization()).isLessThan(1e-9);
  }

  @Test
  void oneGaussianSaysNothing() {
    assertParts(new double[][] {{0.3, -1}}, 0, 0, 0);
  }

  @Test
  void ofTwoOnTheDiagonalBothUnitsSayTheSame() {
    assertParts(new double[][] {{3, 3}, {-3, -3}}, LN_2, LN_2, LN_2);
  }

  @Test
  void ofFourAtTheCornersEachUnitSaysHalf() {
    assertParts(new double[][] {{3, 3}, {3, -3}, {-3, 3}, {-3, -3}}, 2 * LN_2, LN_2, 0);
  }

  @Test
  void theGridGrowsWithExtentOverWidth() {
    assertThat(PlaneQuadrature.tooFine(rows(new double[][] {{0, 5}, {0, -5}}, 1e-3))).isEmpty();
    assertThat(PlaneQuadrature.tooFine(rows(new double[][] {{0, 5}, {0, -5}}, 1e-6)))
        .contains(
            "the narrowest posterior of unit 1 needs 40073 points of an axis, more than 4000");
  }
}
