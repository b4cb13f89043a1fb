package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.vaezoo.core.pass.Numbers;

/** Draws codes by inversion: the code is the number of cumulative probabilities below a uniform. */
final class InverseCumulative {

  private InverseCumulative() {}

  /**
   * A code for each uniform.
   *
   * @param probabilities of the codes, [..., K], broadcast against the uniforms
   * @param u uniforms, [...]
   * @return codes 0 .. K - 1 in the type of the uniforms, [...]
   */
  static NDArray draw(NDArray probabilities, NDArray u) {
    int codeAxis = probabilities.getShape().dimension() - 1;
    int codes = Math.toIntExact(probabilities.getShape().get(codeAxis));
    DataType type = u.getDataType();
    int last = u.getShape().dimension();
    NDArray cumulative = probabilities.cumSum(codeAxis);
    NDArray below = u.expandDims(last).gt(cumulative).toType(type, false);
    return Numbers.atMost(below.sum(new int[] {last}), codes - 1);
  }
}
