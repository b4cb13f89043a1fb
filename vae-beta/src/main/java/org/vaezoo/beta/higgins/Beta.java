package org.vaezoo.beta.higgins;

import org.vaezoo.core.model.WeightedElbo;
import org.vaezoo.core.schedule.Schedule;

/**
 * mean(D + beta R) over the rows: Higgins et al., "beta-VAE" (2017), equation 4, negated. With beta
 * = 1 it is the negative evidence lower bound.
 *
 * <p>R here is in nats and D is a full log-density, so beta is the paper's beta itself, not its
 * normalised one.
 */
public final class Beta extends WeightedElbo {

  /** Name of the coefficient. */
  static final String BETA = "beta";

  /**
   * @param beta weight of the rate
   */
  public Beta(Schedule beta) {
    super(BETA, beta);
  }
}
