package org.vaezoo.beta.dip;

import ai.djl.ndarray.NDArray;
import java.util.Locale;
import org.vaezoo.core.pass.Numbers;

/**
 * Unbiased estimates of squared covariances from n independent examples: U-statistics (Hoeffding,
 * "A class of statistics with asymptotically normal distribution", 1948), the means over all
 * choices of different examples.
 *
 * <p>With four different examples, the square of cov(x, y) = E[x y] - E[x] E[y] is the expectation
 * of
 *
 * <pre>x1 y1 x2 y2 - 2 x1 y1 x2 y3 + x1 y2 x3 y4.</pre>
 *
 * Deviations from the batch's own mean may stand for x and y, as a shift changes nothing. Their
 * sums are zero, so that with S = sum of x y, T = sum of x^2 y^2, and S_x, S_y those of x^2 and
 * y^2, the sums over all choices of different examples are
 *
 * <pre>
 * of x1 y1 x2 y2:  S^2 - T
 * of x1 y1 x2 y3:  2 T - S^2
 * of x1 y2 x3 y4:  2 S^2 + S_x S_y - 6 T
 * </pre>
 *
 * which are divided by n (n - 1), n (n - 1) (n - 2) and n (n - 1) (n - 2) (n - 3). In the same way,
 * with w a number of each example, W its sum and M = sum of w x^2, Var(x) E[w] is the expectation
 * of x1^2 w2 - x1 x2 w3, whose sums are S_x W - M and 2 M - S_x W.
 *
 * @param deviations of the posterior means from those of the batch, [n, U]
 */
record UnbiasedSquares(NDArray deviations) {

  /** Fewer examples than are drawn in the expectation have no unbiased estimate. */
  static final int FEWEST = 4;

  UnbiasedSquares {
    long rows = deviations.getShape().get(0);
    if (rows < FEWEST) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "unbiased squared covariances need batches of at least %d examples, found %d",
              FEWEST,
              rows));
    }
  }

  /** Of all pairs of units; on the diagonal the squared variances, [U, U]. */
  NDArray covariances() {
    NDArray squares = deviations.square();
    NDArray ofSquares = deviations.transpose().matMul(deviations).square();
    NDArray fourth = squares.transpose().matMul(squares);
    NDArray sums = squares.sum(new int[] {0}, true);
    NDArray product = sums.transpose().matMul(sums);
    NDArray two = ofSquares.sub(fourth);
    NDArray three = Numbers.times(fourth, 2).sub(ofSquares);
    NDArray four = Numbers.times(ofSquares, 2).add(product).sub(Numbers.times(fourth, 6));
    return Numbers.over(two, falling(2))
        .sub(Numbers.times(three, 2 / falling(3)))
        .add(Numbers.over(four, falling(4)));
  }

  /**
   * The square of Var(x) + E[w] of each unit, [U].
   *
   * @param squaredVariances the diagonal of {@link #covariances}, [U]
   * @param w [n, U]
   */
  NDArray shifted(NDArray squaredVariances, NDArray w) {
    int[] examples = {0};
    NDArray squares = deviations.square();
    NDArray sum = w.sum(examples);
    NDArray whole = squares.sum(examples).mul(sum);
    NDArray own = squares.mul(w).sum(examples);
    NDArray mixed =
        Numbers.over(whole.sub(own), falling(2))
            .sub(Numbers.over(Numbers.times(own, 2).sub(whole), falling(3)));
    NDArray square = Numbers.over(sum.square().sub(w.square().sum(examples)), falling(2));
    return squaredVariances.add(Numbers.times(mixed, 2)).add(square);
  }

  /** n (n - 1) ... of so many factors. */
  private double falling(int factors) {
    double product = 1;
    for (int i = 0; i < factors; i++) {
      product *= deviations.getShape().get(0) - i;
    }
    return product;
  }
}
