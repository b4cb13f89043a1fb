package org.vaezoo.beta.info;

import static org.vaezoo.core.pass.Numbers.over;
import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * The squared maximum mean discrepancy of two samples as Tolstikhin et al. (2018) write it,
 * algorithm 2:
 *
 * <pre>1/(n (n-1)) sum_(l != j) k(z_l, z_j) + 1/(n (n-1)) sum_(l != j) k(z'_l, z'_j)
 *   - 2/n^2 sum_(l, j) k(z_l, z'_j).</pre>
 */
final class SampleDiscrepancy {

  private SampleDiscrepancy() {}

  /**
   * The estimate, a scalar.
   *
   * @param z [n, U]
   * @param prior [n, U]
   * @param kernel k of squared distances
   */
  static NDArray of(NDArray z, NDArray prior, UnaryOperator<NDArray> kernel) {
    double n = z.getShape().get(0);
    NDArray within = others(z, z, kernel).add(others(prior, prior, kernel));
    NDArray between = kernel.apply(squares(z, prior)).sum();
    return over(within, n * (n - 1)).sub(times(between, 2 / (n * n)));
  }

  private static NDArray others(NDArray a, NDArray b, UnaryOperator<NDArray> kernel) {
    int n = (int) a.getShape().get(0);
    NDArray different = a.getManager().eye(n, n, 0, a.getDataType()).neg().add(1);
    return kernel.apply(squares(a, b)).mul(different).sum();
  }

  /** |a_l - b_j|^2, [n, n]. */
  private static NDArray squares(NDArray a, NDArray b) {
    return a.expandDims(1).sub(b).square().sum(new int[] {2});
  }
}
