package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.flow.Flow;
import org.vaezoo.core.flow.Flowed;
import org.vaezoo.core.pass.HostArrays;

/**
 * z + N (z - m) with N strictly lower triangular: a map of determinant one. It makes of a Gaussian
 * of mean m with a diagonal covariance D one with the covariance L D L^T, L = I + N, and so any
 * covariance.
 *
 * @param centre m, [k * B, U]
 * @param factor N where it is below the diagonal, the rest is not read, [B, U, U]
 */
record Shear(NDArray centre, NDArray factor) implements Flow {

  @Override
  public Flowed apply(NDArray z) {
    long batch = factor.getShape().get(0);
    long units = factor.getShape().get(1);
    NDArray lower = factor.mul(below(factor, units));
    NDArray offset = z.sub(centre).reshape(new Shape(-1, batch, 1, units));
    NDArray moved = offset.mul(lower).sum(new int[] {3}).reshape(new Shape(-1, units));
    return new Flowed(z.add(moved), z.getManager().zeros(rows(z), z.getDataType()));
  }

  private static Shape rows(NDArray z) {
    return z.getShape().slice(0, 1);
  }

  /** Ones below the diagonal, [U, U]. */
  private static NDArray below(NDArray like, long units) {
    int width = Math.toIntExact(units);
    double[] ones = new double[width * width];
    Arrays.setAll(ones, i -> i % width < i / width ? 1 : 0);
    Shape shape = new Shape(units, units);
    return HostArrays.create(like.getManager(), ones, shape, like.getDataType());
  }
}
