package org.vaezoo.beta.freebits;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * mean D + sum_j max(lambda, mean R_j), the means over the rows: Kingma et al., "Improving
 * variational inference with inverse autoregressive flow" (2016), equation 15, negated. The j are
 * the paper's subsets of latents: the groups of the model, or its single units. A subset below
 * lambda nats on average feels no pull towards the prior. With lambda = 0 and rates in closed form
 * it is the negative evidence lower bound.
 */
final class FreeBits implements Objective {

  /** Name of the coefficient lambda, in nats. */
  static final String LAMBDA = "lambda";

  private final Schedule lambda;
  private final FreeBitsScope per;

  /**
   * @param lambda nats that each subset may use without cost
   * @param per what a subset is
   */
  public FreeBits(Schedule lambda, FreeBitsScope per) {
    this.lambda = lambda;
    this.per = per;
  }

  @Override
  public Map<String, Schedule> schedules() {
    return Map.of(LAMBDA, lambda);
  }

  /** Where every rate is below lambda, nothing pulls at the prior. */
  @Override
  public boolean mayWaiveTheRate() {
    return true;
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    Terms terms = inference.terms();
    NDArray rate =
        terms.rates().stream()
            .map(group -> bounded(group, now.get(LAMBDA)))
            .reduce(NDArray::add)
            .orElseThrow();
    return List.of(Loss.minimize(terms.distortion().mean().add(rate)));
  }

  /** What one group adds to the loss: a scalar. */
  private NDArray bounded(GroupRate group, NDArray free) {
    return per.subsets(group).mean(new int[] {0}).maximum(free).sum();
  }
}
