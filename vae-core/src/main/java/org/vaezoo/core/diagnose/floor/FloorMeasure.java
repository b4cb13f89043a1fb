package org.vaezoo.core.diagnose.floor;

import org.vaezoo.core.diagnose.Estimate;

/**
 * What a floor gives on a split.
 *
 * @param name of the floor, as {@code independent bits}
 * @param nats log p(x), the mean over the examples as an evaluation shows them
 */
public record FloorMeasure(String name, Estimate nats) {

  /** Standard errors that a bound has to be above the floor. */
  private static final double ERRORS = 1.96;

  /** How far a bound is above the floor, in nats. */
  public double gain(Estimate elbo) {
    return elbo.mean() - nats.mean();
  }

  /**
   * Standard error of the gain. Both are means over the same examples; what is hard is hard for
   * both, so that this is an upper bound, as if the examples were different ones.
   */
  public double gainError(Estimate elbo) {
    return Math.hypot(elbo.standardError(), nats.standardError());
  }

  /** Whether a bound is above the floor by more than the error of both; not where it is NaN. */
  public boolean isExceededBy(Estimate elbo) {
    return gain(elbo) > ERRORS * gainError(elbo);
  }

  /**
   * How far a distortion is above the nats that the floor needs, in nats: the code given, whether
   * the decoder knows less of an example. Its error is that of {@link #gainError}.
   */
  public Estimate above(Estimate distortion) {
    return new Estimate(distortion.mean() + nats.mean(), gainError(distortion), distortion.count());
  }
}
