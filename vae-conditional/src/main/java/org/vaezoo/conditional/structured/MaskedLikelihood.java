package org.vaezoo.conditional.structured;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.FactorizedLikelihood;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.pass.Noise;

/**
 * The likelihood of the dimensions of x that a model has not been given, as the hidden quadrants of
 * an image. Only these cost nats, and only these count as dimensions.
 *
 * @param whole the likelihood of all dimensions
 * @param observed a one for each dimension that is given, a zero for the others, [B, event...]
 */
record MaskedLikelihood(FactorizedLikelihood whole, NDArray observed) implements MeanLikelihood {

  /**
   * The likelihood of what is hidden, or the whole where nothing is given.
   *
   * @param whole one that factorizes where a mask is given; a spec is checked for this
   * @param observed as above
   */
  public static Likelihood of(Likelihood whole, Optional<NDArray> observed) {
    return observed
        .<Likelihood>map(mask -> new MaskedLikelihood((FactorizedLikelihood) whole, mask))
        .orElse(whole);
  }

  @Override
  public Shape batchShape() {
    return whole.batchShape();
  }

  @Override
  public Shape eventShape() {
    return whole.eventShape();
  }

  /** Number of hidden dimensions. */
  @Override
  public NDArray dimensions() {
    return Events.sum(hidden());
  }

  /** The mean of every dimension, given or not. */
  @Override
  public NDArray mean() {
    return whole.mean();
  }

  /** The mean of what is hidden; what is given is known. */
  @Override
  public Optional<NDArray> predicted(NDArray x) {
    return Optional.of(x.mul(observed).add(mean().mul(hidden())));
  }

  /** A sample of every dimension, given or not. */
  @Override
  public NDArray sample(Noise noise) {
    return whole.sample(noise);
  }

  @Override
  public NDArray logProb(NDArray x) {
    return Events.sum(whole.logProbs(x).mul(hidden()));
  }

  /** The squared error of the mean of what is hidden, by hidden dimension, [B]. */
  @Override
  public NDArray squaredError(NDArray x) {
    return Events.sum(x.sub(mean()).square().mul(hidden())).div(dimensions());
  }

  private NDArray hidden() {
    return observed.neg().add(1);
  }
}
