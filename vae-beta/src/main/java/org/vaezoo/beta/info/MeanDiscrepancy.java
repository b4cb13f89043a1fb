package org.vaezoo.beta.info;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Numbers;

/**
 * The squared maximum mean discrepancy of two samples, MMD^2 = E k(x, x') + E k(y, y') - 2 E k(x,
 * y) with x, x' and y, y' independent: Gretton et al., "A kernel two-sample test" (2012), lemma 6,
 * whose unbiased estimate (equation 3) this is. It may be negative.
 *
 * @param kernel k
 */
record MeanDiscrepancy(Kernel kernel) {

  /**
   * The estimate, a scalar.
   *
   * @param x [N, U], N at least 2
   * @param y [M, U], M at least 2
   */
  NDArray of(NDArray x, NDArray y) {
    return within(x).add(within(y)).sub(Numbers.times(between(x, y).mean(), 2));
  }

  /**
   * The root mean square of the estimate for two samples of one law, from one of them, a scalar.
   *
   * <p>With the kernel less its means over either argument, k0, the three parts of the estimate
   * have the variances 2 zeta / (n (n - 1)), the same again, and 4 zeta / n^2, and no covariance,
   * where zeta = E k0(y, y')^2.
   *
   * @param y [M, U], M at least 2
   */
  NDArray noise(NDArray y) {
    double rows = y.getShape().get(0);
    NDArray kernels = between(y, y);
    NDArray different = different(y);
    NDArray others = kernels.mul(different);
    NDArray means = Numbers.over(others.sum(new int[] {1}, true), rows - 1);
    NDArray mean = Numbers.over(others.sum(), rows * (rows - 1));
    NDArray centred = kernels.sub(means).sub(means.transpose()).add(mean).mul(different);
    NDArray zeta = Numbers.over(centred.square().sum(), rows * (rows - 1));
    return Numbers.times(zeta, 4 / (rows * (rows - 1)) + 4 / (rows * rows)).sqrt();
  }

  /** The mean of the kernel over pairs of different rows. */
  private NDArray within(NDArray x) {
    int rows = Math.toIntExact(x.getShape().get(0));
    if (rows < 2) {
      throw new IllegalStateException(
          "the discrepancy needs batches of at least 2 examples, found " + rows);
    }
    return Numbers.over(between(x, x).mul(different(x)).sum(), (double) rows * (rows - 1));
  }

  /** One for each pair of different rows. */
  private static NDArray different(NDArray x) {
    int rows = Math.toIntExact(x.getShape().get(0));
    return x.getManager().eye(rows, rows, 0, x.getDataType()).neg().add(1);
  }

  /** The kernel of all pairs, [N, M]. */
  private NDArray between(NDArray x, NDArray y) {
    long units = x.getShape().get(1);
    NDArray ofY = y.square().sum(new int[] {1}).reshape(new Shape(1, y.getShape().get(0)));
    NDArray products = Numbers.times(x.matMul(y.transpose()), -2);
    NDArray squares = products.add(x.square().sum(new int[] {1}, true)).add(ofY);
    return kernel.sum(squares, units);
  }
}
