package org.vaezoo.beta.higgins;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;

/**
 * mean(D + beta R) over the rows: Higgins et al., "beta-VAE" (2017), equation 4, negated. With beta
 * = 1 it is the negative evidence lower bound.
 *
 * <p>R here is in nats and D is a full log-density, so beta is the paper's beta itself, not its
 * normalised one.
 */
public final class Beta implements Objective {

  /** Name of the coefficient. */
  static final String BETA = "beta";

  private final Schedule beta;

  /**
   * @param beta weight of the rate
   */
  public Beta(Schedule beta) {
    this.beta = beta;
  }

  @Override
  public Map<String, Schedule> schedules() {
    return Map.of(BETA, beta);
  }

  @Override
  public OptionalDouble rateWeight(Progress at) {
    return OptionalDouble.of(beta.at(at));
  }

  @Override
  public List<Goal> goals(Inference inference, Batch batch, Pass pass, Coefficients now) {
    Terms terms = inference.terms();
    NDArray loss = terms.distortion().add(terms.rate().mul(now.get(BETA))).mean();
    return List.of(Goal.minimize(loss));
  }
}
