package org.vaezoo.core.model;

import java.util.List;
import java.util.OptionalDouble;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Progress;

/**
 * The negative evidence lower bound, mean(D + R) over the rows: Kingma and Welling, "Auto-encoding
 * variational Bayes" (2014), equation 8.
 */
public final class Elbo implements Objective {

  @Override
  public OptionalDouble rateWeight(Progress at) {
    return OptionalDouble.of(1);
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    return List.of(Loss.minimize(inference.terms().elbo().mean().neg()));
  }
}
