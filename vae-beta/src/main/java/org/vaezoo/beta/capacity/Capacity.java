package org.vaezoo.beta.capacity;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * mean D + gamma |mean R - C|, the means over the rows: Burgess et al., "Understanding
 * disentangling in beta-VAE" (2018), equation 8, negated. With gamma = 1 and C = 0 it is the
 * negative evidence lower bound.
 *
 * <p>The equation writes the rate of one example; the capacity is that of the channel, so here C is
 * compared with the batch's mean, which lets examples differ in what they cost.
 */
final class Capacity implements Objective {

  /** Name of the coefficient C, in nats. */
  static final String CAPACITY = "capacity";

  /** Name of the coefficient gamma. */
  static final String GAMMA = "gamma";

  private final Schedule capacity;
  private final Schedule gamma;

  /**
   * @param capacity C, the rate aimed at, in nats
   * @param gamma what a nat off the capacity costs
   */
  public Capacity(Schedule capacity, Schedule gamma) {
    this.capacity = capacity;
    this.gamma = gamma;
  }

  @Override
  public Map<String, Schedule> schedules() {
    return Ordered.map(CAPACITY, capacity, GAMMA, gamma);
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    Terms terms = inference.terms();
    NDArray off = terms.rate().mean().sub(now.get(CAPACITY)).abs();
    NDArray loss = terms.distortion().mean().add(off.mul(now.get(GAMMA)));
    return List.of(Loss.minimize(loss));
  }
}
