package org.vaezoo.beta.importance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.pass.Pass;

/**
 * The importance weights of a batch.
 *
 * @param logs log w_i of each draw of each example, in nats, [k, B]
 */
record ImportanceWeights(NDArray logs) {

  /** Of all draws of a pass. */
  static ImportanceWeights of(Inference inference, Pass pass) {
    return new ImportanceWeights(byDraw(inference.terms().logWeight(), pass));
  }

  /** Rows of a pass by draw and example: [k * B], sample-major, to [k, B]. */
  static NDArray byDraw(NDArray rows, Pass pass) {
    return rows.reshape(new Shape(pass.samples(), -1));
  }

  /** log (1/k) sum_i w_i, in nats, [B]. */
  NDArray bound() {
    long k = logs.getShape().get(0);
    return LogSumExp.of(logs, 0).sub(Math.log((double) k)).squeeze(0);
  }

  /** The weights of each example's draws as constants that add up to one, [k, B]. */
  NDArray normalized() {
    return logs.sub(LogSumExp.of(logs, 0)).exp().stopGradient();
  }
}
