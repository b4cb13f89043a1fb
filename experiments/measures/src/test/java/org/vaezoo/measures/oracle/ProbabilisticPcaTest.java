package org.vaezoo.measures.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** A small covariance with known eigenvalues, against the full Gaussian it stands for. */
class ProbabilisticPcaTest {

  private static final double[] EIGENVALUES = {5, 3, 1, 0.5, 0.2, 0.1};
  private static final int DIMENSIONS = EIGENVALUES.length;

  /** Columns of an orthogonal matrix, by the QR decomposition of normals. */
  private static final SimpleMatrix DIRECTIONS = directions();

  private static final SimpleMatrix COVARIANCE =
      DIRECTIONS.mult(SimpleMatrix.diag(EIGENVALUES)).mult(DIRECTIONS.transpose());

  private static final ProbabilisticPca PCA = ProbabilisticPca.of(COVARIANCE);

  private static SimpleMatrix directions() {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, 4);
    SimpleMatrix normals = new SimpleMatrix(DIMENSIONS, DIMENSIONS);
    for (int i = 0; i < DIMENSIONS * DIMENSIONS; i++) {
      normals.set(i, stream.normal(i));
    }
    return normals.svd().getU();
  }

  /** W W^T + variance I at the optimum: eigenvalues below the variance are raised to it. */
  private static SimpleMatrix modelCovariance(int units, double variance) {
    double[] values = new double[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      values[i] = i < units ? Math.max(EIGENVALUES[i], variance) : variance;
    }
    return DIRECTIONS.mult(SimpleMatrix.diag(values)).mult(DIRECTIONS.transpose());
  }

  /** Tipping and Bishop (1999), equation 4: -(d log 2 pi + log|C| + tr(C^-1 S)) / 2. */
  private static double logLikelihood(SimpleMatrix model) {
    return -(DIMENSIONS * Math.log(2 * Math.PI)
            + Math.log(model.determinant())
            + model.solve(COVARIANCE).trace())
        / 2;
  }

  @Test
  void logLikelihoodIsThatOfTheFullGaussian() {
    for (int units = 1; units < DIMENSIONS; units++) {
      for (double variance : new double[] {0.05, 0.4, 2, 10}) {
        assertThat(PCA.logLikelihood(units, variance))
            .isCloseTo(logLikelihood(modelCovariance(units, variance)), within(1e-10));
      }
    }
  }

  /** Shrinking a direction, stretching one, or turning one only makes it worse. */
  @Test
  void noNeighbourIsMoreLikely() {
    double best = PCA.logLikelihood(2, PCA.optimalVariance(2));
    for (double factor : new double[] {0.99, 1.01}) {
      assertThat(PCA.logLikelihood(2, factor * PCA.optimalVariance(2))).isLessThan(best);
      for (int column = 0; column < 2; column++) {
        SimpleMatrix direction = DIRECTIONS.cols(column, column + 1);
        SimpleMatrix change =
            direction.mult(direction.transpose()).scale(EIGENVALUES[column] * (factor - 1));
        SimpleMatrix moved = modelCovariance(2, PCA.optimalVariance(2)).plus(change);
        assertThat(logLikelihood(moved)).isLessThan(best);
      }
    }
  }

  @Test
  void optimalVarianceIsTheMeanOfWhatIsDiscarded() {
    assertThat(PCA.optimalVariance(2)).isCloseTo((1 + 0.5 + 0.2 + 0.1) / 4, within(1e-12));
  }

  @Test
  void unitsBelowTheVarianceAreNotUsed() {
    assertThat(PCA.activeUnits(4, 0.6)).isEqualTo(3);
    assertThat(PCA.activeUnits(2, 0.6)).isEqualTo(2);
    assertThat(PCA.activeUnits(4, 6)).isZero();
    assertThat(PCA.rate(4, 6)).isZero();
  }

  /**
   * The mean over the data of KL(p(z|x) || N(0, I)) with p(z|x) = N(M^-1 W^T x, variance M^-1), M =
   * W^T W + variance I: Tipping and Bishop (1999), equation 6.
   */
  @Test
  void rateIsTheMeanDivergenceOfTheTruePosterior() {
    int units = 3;
    double variance = 0.3;
    SimpleMatrix w = new SimpleMatrix(DIMENSIONS, units);
    for (int u = 0; u < units; u++) {
      SimpleMatrix column = DIRECTIONS.cols(u, u + 1).scale(Math.sqrt(EIGENVALUES[u] - variance));
      w.setColumn(u, column);
    }
    SimpleMatrix inverse =
        w.transpose().mult(w).plus(SimpleMatrix.identity(units).scale(variance)).invert();
    SimpleMatrix gain = inverse.mult(w.transpose());
    double squaredMeans = gain.mult(COVARIANCE).mult(gain.transpose()).trace();
    SimpleMatrix posterior = inverse.scale(variance);
    double divergence =
        (squaredMeans + posterior.trace() - units - Math.log(posterior.determinant())) / 2;
    assertThat(PCA.rate(units, variance)).isCloseTo(divergence, within(1e-10));
  }

  @Test
  void anglesAreThoseBetweenThePlanes() {
    SimpleMatrix plane = DIRECTIONS.cols(0, 2);
    SimpleMatrix mixed = plane.mult(new SimpleMatrix(new double[][] {{2, 1}, {-3, 0.5}}));
    assertThat(PCA.largestAngle(mixed)).isCloseTo(0, within(1e-5));
    double angle = Math.toRadians(30);
    SimpleMatrix turned =
        DIRECTIONS
            .cols(1, 2)
            .scale(Math.cos(angle))
            .plus(DIRECTIONS.cols(4, 5).scale(Math.sin(angle)));
    SimpleMatrix tilted = DIRECTIONS.cols(0, 1).combine(0, 1, turned);
    assertThat(PCA.largestAngle(tilted)).isCloseTo(30, within(1e-9));
    assertThat(PCA.largestAngle(DIRECTIONS.cols(4, 6))).isCloseTo(90, within(1e-6));
  }
}
