package org.vaezoo.measures.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;

class GaussianRowsTest {

  /** So narrow that posteriors at other places do not matter. */
  private static final double NARROW = Math.log(1e-4);

  private static final double INDEX = Math.log(4);

  private static double[][] all(int rows, double value) {
    double[][] values = new double[rows][2];
    for (double[] row : values) {
      row[0] = value;
      row[1] = value;
    }
    return values;
  }

  private static void assertNear(Estimate estimate, double truth) {
    assertThat(estimate.mean()).isCloseTo(truth, within(4 * estimate.standardError()));
  }

  /** The code tells which corner, and one unit says nothing of the other. */
  @Test
  void cornersOfASquareHaveInformationAndNoTotalCorrelation() {
    double[][] corners = {{2, 2}, {2, -2}, {-2, 2}, {-2, -2}};
    Decomposition parts = new GatheredGaussians(corners, all(4, NARROW), 1).parts();
    assertThat(parts.information().mean()).isCloseTo(INDEX, within(1e-12));
    assertThat(parts.totalCorrelation().mean()).isCloseTo(0, within(1e-12));
    assertThat(parts.units().get(1).information().mean()).isCloseTo(INDEX / 2, within(1e-12));
    assertThat(parts.cap()).isEqualTo(INDEX);
  }

  /** Each unit tells all, so that one of them tells it twice. */
  @Test
  void aDiagonalHasAsMuchTotalCorrelationAsInformation() {
    double[][] diagonal = {{6, 6}, {2, 2}, {-2, -2}, {-6, -6}};
    Decomposition parts = new GatheredGaussians(diagonal, all(4, NARROW), 25).parts();
    assertThat(parts.information().mean()).isCloseTo(INDEX, within(1e-12));
    assertThat(parts.totalCorrelation().mean()).isCloseTo(INDEX, within(1e-12));
    assertThat(parts.cap()).isCloseTo(Math.log(100), within(1e-14));
  }

  /** The posterior of all is N(1, 1) in the first unit, N(0, 1) in the second. */
  @Test
  void collapsedPosteriorsHaveNothingButTheirDivergence() {
    Decomposition parts = new GatheredGaussians(new double[][] {{1, 0}}, all(1, 0), 50).parts();
    assertThat(parts.information()).isEqualTo(new Estimate(0, 0, 50));
    assertThat(parts.totalCorrelation()).isEqualTo(new Estimate(0, 0, 50));
    assertThat(parts.priorGap().mean()).isEqualTo(0.5);
    assertThat(parts.dimensionWise().orElseThrow().mean()).isEqualTo(0.5);
    assertThat(parts.units().get(0).priorGap().orElseThrow().mean()).isEqualTo(0.5);
    assertThat(parts.units().get(1).priorGap().orElseThrow().mean()).isEqualTo(0);
  }

  @Test
  void onePosteriorAloneSaysNothingAndIsNoError() {
    Decomposition parts = new GatheredGaussians(new double[][] {{1, 0}}, all(1, NARROW), 1).parts();
    assertThat(parts.information().mean()).isZero();
    assertThat(parts.cap()).isZero();
  }

  /** Against integrals over the plane of the mixture of 12 Gaussians. */
  @Test
  void everyPartAgreesWithQuadratureInTwoDimensions() {
    double[][] mean = new double[12][2];
    double[][] logVariance = new double[12][2];
    for (int a = 0; a < mean.length; a++) {
      double angle = a * Math.PI / 6;
      mean[a] = new double[] {1.5 * Math.cos(angle) + 0.3, Math.sin(angle) + Math.cos(angle)};
      logVariance[a] = new double[] {-1.5 - 0.1 * a, -0.5 - 0.15 * a};
    }
    GroupRows distinct = new GatheredGaussians(mean, logVariance, 1).rows();
    PlaneQuadrature.Parts truth = new PlaneQuadrature(distinct.gaussians().orElseThrow()).parts();
    double priorGap = distinct.meanRate() - truth.information();
    Decomposition parts = new GatheredGaussians(mean, logVariance, 250).parts();
    assertThat(truth.information()).isBetween(0.5, Math.log(12));
    assertThat(truth.totalCorrelation()).isGreaterThan(0.1);
    assertNear(parts.information(), truth.information());
    assertNear(parts.totalCorrelation(), truth.totalCorrelation());
    assertNear(parts.priorGap(), priorGap);
    assertNear(parts.dimensionWise().orElseThrow(), priorGap - truth.totalCorrelation());
    assertNear(parts.units().get(0).information(), truth.ofUnits().first());
    assertNear(parts.units().get(1).information(), truth.ofUnits().second());
  }

  /** Log-densities of -8000 nats a draw, far below what an exponential holds. */
  @Test
  void manyUnitsDoNotUnderflow() {
    int units = 2000;
    double[][] mean = new double[3][units];
    for (int unit = 0; unit < units; unit++) {
      mean[1][unit] = 2;
      mean[2][unit] = -2;
    }
    Decomposition parts = new GatheredGaussians(mean, new double[3][units], 2).parts();
    assertThat(parts.information().mean()).isCloseTo(Math.log(3), within(1e-9));
  }
}
