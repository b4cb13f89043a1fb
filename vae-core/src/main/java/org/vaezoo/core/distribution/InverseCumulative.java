package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Numbers;

/**
 * Draws one of K alternatives by inversion: its number is how many cumulative probabilities are
 * below a uniform.
 */
public final class InverseCumulative {

  private InverseCumulative() {}

  /**
   * A number for each uniform.
   *
   * @param probabilities of the alternatives, [..., K], broadcast against the uniforms
   * @param u uniforms, [...]
   * @return numbers 0 .. K - 1 in the type of the uniforms, [...]
   */
  public static NDArray draw(NDArray probabilities, NDArray u) {
    return draw(probabilities, u.getShape().dimension(), u);
  }

  /**
   * The same, of alternatives along any axis.
   *
   * @param axis of the alternatives beside the uniforms, as of [B, K, ...] beside [B, ...]
   */
  public static NDArray draw(NDArray probabilities, int axis, NDArray u) {
    int behind = u.getShape().dimension() - axis;
    int own = probabilities.getShape().dimension() - 1 - behind;
    long count = probabilities.getShape().get(own);
    NDArray below = Detached.like(u, u.expandDims(axis).gt(probabilities.cumSum(own)));
    return Numbers.atMost(below.sum(new int[] {axis}), (double) (count - 1));
  }
}
