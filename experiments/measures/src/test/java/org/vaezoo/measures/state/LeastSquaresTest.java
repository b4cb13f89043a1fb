package org.vaezoo.measures.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class LeastSquaresTest {

  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 5);

  private static SimpleMatrix column(double... numbers) {
    return new SimpleMatrix(numbers.length, 1, true, numbers);
  }

  private static double[] numbers(SimpleMatrix matrix) {
    return matrix.getDDRM().getData();
  }

  /** Means 2.5 and 5; sum of products 3.5 * 2 = 7 over squares 5: slope 1.4, intercept 1.5. */
  @Test
  void aLineByHand() {
    LeastSquares line = LeastSquares.fit(column(1, 2, 3, 4), column(3, 4, 6, 7));
    assertThat(numbers(line.weights())).containsExactly(new double[] {1.4, 1.5}, within(1e-12));
    assertThat(numbers(line.of(column(1, 10))))
        .containsExactly(new double[] {2.9, 15.5}, within(1e-12));
  }

  /** Residuals are orthogonal to every column and to the intercept, whatever the numbers. */
  @Test
  void residualsAreOrthogonalToTheCodes() {
    SimpleMatrix x = noise(50, 3, 0);
    SimpleMatrix y = noise(50, 2, 1);
    SimpleMatrix residual = y.minus(LeastSquares.fit(x, y).of(x));
    assertThat(x.transpose().mult(residual).normF()).isLessThan(1e-11);
    for (int c = 0; c < 2; c++) {
      assertThat(residual.getColumn(c).elementSum()).isCloseTo(0, within(1e-12));
    }
  }

  private static SimpleMatrix noise(int rows, int columns, int key) {
    SimpleMatrix noise = new SimpleMatrix(rows, columns);
    for (int i = 0; i < rows * columns; i++) {
      noise.set(i, STREAM.child(key).normal(i));
    }
    return noise;
  }

  /** A unit that never changes, and one that is another's double: the fit is that without them. */
  @Test
  void columnsThatSayNothingNewAreLeftOut() {
    SimpleMatrix x = noise(50, 1, 0);
    SimpleMatrix y = noise(50, 2, 1);
    double[] still = new double[50];
    Arrays.fill(still, 0.1);
    SimpleMatrix more = x.concatColumns(column(still), x.scale(2));
    SimpleMatrix alone = LeastSquares.fit(x, y).of(x);
    assertThat(LeastSquares.fit(more, y).of(more).minus(alone).normF()).isLessThan(1e-12);
  }

  /** Residuals 0.1, -0.3, 0.3, -0.1: 0.2 of a total of 10. */
  @Test
  void aShareByHand() {
    double[] known = {3, 4, 6, 7};
    Determination found = Determination.of(known, new double[] {2.9, 4.3, 5.7, 7.1});
    Estimate share = found.share().orElseThrow();
    assertThat(share.mean()).isCloseTo(0.98, within(1e-12));
    assertThat(found.error()).isCloseTo(Math.sqrt(0.05), within(1e-12));
    // (0.02 d^2 - e^2) / 2.5: 0.028, -0.028, -0.028, 0.028, of variance 4/3 * 0.028^2.
    assertThat(share.standardError()).isCloseTo(0.028 / Math.sqrt(3), within(1e-12));
    assertThat(share.count()).isEqualTo(4);
  }

  @Test
  void theMeanTellsNothingAndWhatDoesNotVaryIsNotTold() {
    double[] known = {3, 4, 6, 7};
    double[] mean = {5, 5, 5, 5};
    assertThat(Determination.of(known, mean).share().orElseThrow().mean()).isZero();
    assertThat(Determination.of(mean, known).share()).isEmpty();
    assertThat(Determination.of(mean, known).error()).isCloseTo(Math.sqrt(2.5), within(1e-12));
  }

  /** Against the spread of R^2 over 400 samples of 200: y = x + noise of the same variance. */
  @Test
  void theStandardErrorIsTheSpreadOverSamples() {
    double sum = 0;
    double squares = 0;
    double errors = 0;
    for (int sample = 0; sample < 400; sample++) {
      double[] told = numbers(noise(200, 1, 10 + 2 * sample));
      double[] noise = numbers(noise(200, 1, 11 + 2 * sample));
      double[] known = new double[200];
      Arrays.setAll(known, n -> told[n] + noise[n]);
      Estimate share = Determination.of(known, told).share().orElseThrow();
      sum += share.mean() / 400;
      squares += share.mean() * share.mean() / 400;
      errors += share.standardError() / 400;
    }
    assertThat(sum).isCloseTo(0.5, within(0.01));
    assertThat(errors).isCloseTo(Math.sqrt(squares - sum * sum), within(0.005));
  }
}
