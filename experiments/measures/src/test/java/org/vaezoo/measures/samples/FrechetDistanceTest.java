package org.vaezoo.measures.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class FrechetDistanceTest {

  private static Gaussian gaussian(SimpleMatrix covariance, double... mean) {
    return new Gaussian(new SimpleMatrix(1, mean.length, true, mean), covariance);
  }

  /** The sum of squared differences of means and of standard deviations. */
  @Test
  void diagonalCovariancesHaveTheClosedForm() {
    Gaussian one = gaussian(SimpleMatrix.diag(4, 9, 0), 1, 2, 3);
    Gaussian other = gaussian(SimpleMatrix.diag(1, 25, 0), 1, 0, 3);
    assertThat(FrechetDistance.between(one, other)).isCloseTo(4 + 1 + 4, within(1e-12));
    assertThat(FrechetDistance.between(one, one)).isCloseTo(0, within(1e-12));
  }

  /** Both are diagonal in a turned basis: deviations 3 and 1 against 1 and 2. */
  @Test
  void commutingCovariancesHaveTheClosedFormInTheirBasis() {
    double c = Math.cos(0.7);
    double s = Math.sin(0.7);
    SimpleMatrix turn = new SimpleMatrix(2, 2, true, new double[] {c, -s, s, c});
    SimpleMatrix one = turn.mult(SimpleMatrix.diag(9, 1)).mult(turn.transpose());
    SimpleMatrix other = turn.mult(SimpleMatrix.diag(1, 4)).mult(turn.transpose());
    assertThat(FrechetDistance.between(gaussian(one, 0, 0), gaussian(other, 0, 0)))
        .isCloseTo(4 + 1, within(1e-12));
  }

  /**
   * tr (S1 S2)^(1/2) of 2 x 2 matrices is sqrt(tr(S1 S2) + 2 sqrt(det S1 det S2)), by the theorem
   * of Cayley and Hamilton.
   */
  @Test
  void covariancesThatDoNotCommuteHaveTheClosedFormInTwoDimensions() {
    SimpleMatrix one = new SimpleMatrix(2, 2, true, new double[] {2, 0.5, 0.5, 1});
    SimpleMatrix other = new SimpleMatrix(2, 2, true, new double[] {1, -0.3, -0.3, 3});
    double trace = one.mult(other).trace();
    double shared = Math.sqrt(trace + 2 * Math.sqrt(one.determinant() * other.determinant()));
    double expected = 3 + 4 - 2 * shared;
    assertThat(FrechetDistance.between(gaussian(one, 0, 0), gaussian(other, 0, 0)))
        .isCloseTo(expected, within(1e-12));
    assertThat(FrechetDistance.between(gaussian(other, 0, 0), gaussian(one, 0, 0)))
        .isCloseTo(expected, within(1e-12));
    assertThat(one.mult(other).minus(other.mult(one)).normF()).isGreaterThan(0.1);
  }

  /** The root of the product by entries, an error that is seen where covariances do not commute. */
  @Test
  void aRootTakenEntryByEntryIsAnotherNumber() {
    SimpleMatrix one = new SimpleMatrix(2, 2, true, new double[] {2, 0.5, 0.5, 1});
    SimpleMatrix root = FrechetDistance.root(one);
    assertThat(root.mult(root).minus(one).normF()).isLessThan(1e-12);
    SimpleMatrix byEntries = one.elementPower(0.5);
    assertThat(byEntries.mult(byEntries).minus(one).normF()).isGreaterThan(0.1);
  }

  /** N(0, 1) against N(2, 9) in each of two dimensions: 2 (4 + 4). */
  @Test
  void fittedGaussiansComeNearTheTruth() {
    double distance = FrechetDistance.between(normals(1, 20_000, 0, 1), normals(2, 20_000, 2, 3));
    assertThat(distance).isCloseTo(16, within(0.4));
  }

  /** The bias that makes a floor of the same size necessary. */
  @Test
  void fewerExamplesOfTheSameGaussianLieFurtherApart() {
    double few = FrechetDistance.between(normals(1, 50, 0, 1), normals(2, 50, 0, 1));
    double many = FrechetDistance.between(normals(1, 5000, 0, 1), normals(2, 5000, 0, 1));
    assertThat(many).isBetween(0.0, 0.01);
    assertThat(few).isGreaterThan(5 * many);
  }

  static Features normals(long seed, int rows, double mean, double deviation) {
    CounterStream stream = CounterStream.of(Purpose.EVALUATION, seed);
    double[] values =
        IntStream.range(0, 2 * rows)
            .mapToDouble(i -> mean + deviation * stream.normal(i))
            .toArray();
    double[] even = new double[2 * rows];
    Arrays.fill(even, 0.5);
    return new Features(values, 2, even, 2);
  }
}
