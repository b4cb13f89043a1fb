package org.vaezoo.core.dist;

import org.vaezoo.core.pass.Noise;

/** An approximate posterior q(z|x) for each example of a batch. */
public interface Posterior {

  /** One differentiable draw for each example. */
  Draw draw(Noise noise);

  /** How this batch uses each unit, read to the host; for evaluation, never inside a step. */
  UnitSums sums();
}
