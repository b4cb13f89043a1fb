package org.vaezoo.core.model;

import java.util.List;
import java.util.OptionalDouble;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Progress;

/**
 * mean(D) over the rows, and no rate: the loss of an autoencoder, and the cost of a Wasserstein
 * autoencoder, whose penalty stands beside it (Tolstikhin et al. 2018, equation 4). The one
 * objective that a model without a rate can have.
 */
public final class DistortionOnly implements Objective {

  /** The rate weighs nothing. */
  @Override
  public OptionalDouble rateWeight(Progress at) {
    return OptionalDouble.of(0);
  }

  @Override
  public boolean mayWaiveTheRate() {
    return true;
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    return List.of(Loss.minimize(inference.terms().distortion().mean()));
  }
}
