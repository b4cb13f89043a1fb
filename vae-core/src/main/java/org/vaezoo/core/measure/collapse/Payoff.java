package org.vaezoo.core.measure.collapse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Whether a little information would pay: the largest eigenvalue of S = E[r r'] for what the model
 * leaves over, r_i = (x_i - mean_i) / sd_i. One more unit, linear and small, lowers D + βR if the
 * eigenvalue is above β; {@code docs/decisions/0008-collapse-verdict.md} derives it. Of a linear
 * decoder with fixed variance it is the condition of Lucas, Tucker, Grosse and Norouzi, "Don't
 * blame the ELBO!" (2019), that a direction of probabilistic PCA is not collapsed.
 *
 * <p>The direction is found on the examples of even number, by power iteration, and its variance is
 * measured on the others: the estimate is below the eigenvalue in expectation, and independent
 * dimensions give 1, however few examples there are.
 */
final class Payoff {

  private static final int ITERATIONS = 50;

  /** Of the largest mean square: dimensions that hardly vary count as if they varied by this. */
  private static final double FLOOR = 1e-3;

  private Payoff() {}

  /**
   * The largest eigenvalue.
   *
   * @param residuals x - mean of each example, [N][D]
   * @param variance sd_i^2 where the likelihood has one for all dimensions; else each dimension's
   *     mean squared residual, which it is where the model is calibrated
   * @return with the standard error of the second half; empty for fewer than four examples, or
   *     where nothing is left over
   */
  static Optional<Estimate> of(List<double[]> residuals, Optional<Double> variance) {
    double[] scales = scales(residuals, variance);
    if (residuals.size() < 4 || Arrays.stream(scales).anyMatch(scale -> !(scale > 0))) {
      return Optional.empty();
    }
    double[] direction = direction(residuals, scales);
    Moments squares = new Moments();
    for (int n = 1; n < residuals.size(); n += 2) {
      double along = product(direction, residuals.get(n), scales);
      squares.add(along * along);
    }
    return Optional.of(squares.estimate());
  }

  /** sd of each dimension, [D]. */
  private static double[] scales(List<double[]> residuals, Optional<Double> variance) {
    double[] squares = new double[residuals.get(0).length];
    for (double[] residual : residuals) {
      Arrays.setAll(squares, d -> squares[d] + residual[d] * residual[d] / residuals.size());
    }
    double least = FLOOR * Arrays.stream(squares).max().orElseThrow();
    return Arrays.stream(squares)
        .map(square -> Math.sqrt(variance.orElse(Math.max(least, square))))
        .toArray();
  }

  /** The leading eigenvector over the examples of even number, of length 1. */
  private static double[] direction(List<double[]> residuals, double[] scales) {
    CounterStream start = CounterStream.of(Purpose.EVALUATION);
    double[] direction = new double[scales.length];
    Arrays.setAll(direction, start::normal);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] next = new double[direction.length];
      for (int n = 0; n < residuals.size(); n += 2) {
        double[] residual = residuals.get(n);
        double along = product(direction, residual, scales);
        for (int d = 0; d < next.length; d++) {
          next[d] += along * residual[d] / scales[d];
        }
      }
      direction = normalized(next);
    }
    return direction;
  }

  private static double[] normalized(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    return Arrays.stream(vector).map(value -> value / length).toArray();
  }

  private static double product(double[] direction, double[] residual, double[] scales) {
    double sum = 0;
    for (int d = 0; d < direction.length; d++) {
      sum += direction[d] * residual[d] / scales[d];
    }
    return sum;
  }
}
