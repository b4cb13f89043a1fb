package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * The mean bound of an example in nats, and the loss by which posteriors are moved: minus the sum
 * over examples of the mean over draws.
 *
 * @param weights of the draws
 */
record LocalLoss(LocalWeights weights) implements Formula {

  static final String BOUND = "bound";
  static final String LOSS = "loss";

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    NDArray bound = weights.at(batch, given, pass);
    NDArray loss = Numbers.over(bound.sum(), -pass.samples());
    return Ordered.map(BOUND, bound.mean(), LOSS, loss);
  }
}
