package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.pass.Noise;

/**
 * The Gaussian likelihood of a training batch under the variance that is best for that batch: its
 * mean squared error. Rybkin, Daniilidis and Levine, "Simple and effective VAE training with
 * calibrated decoders" (2021), section 3.2: sigma-VAE with optimal variance.
 *
 * <p>{@link #logProb} takes the variance from the x it is given, so an example's value depends on
 * its neighbours, and it is no density of x. It is for training alone; an evaluation uses {@link
 * GaussianLikelihood} with a variance that was kept. The gradient runs through the variance; since
 * that is the optimum of the sum over the batch, the sum's gradient is the one at a constant
 * variance. The paper softly bounds log sigma at -6; here the variance has a hard bound at
 * exp({@value DiagonalGaussian#LOWEST_LOG_VARIANCE}).
 */
final class OptimalGaussian implements MeanLikelihood {

  private final GaussianLikelihood kept;

  /**
   * @param kept the mean, and the variance of which samples are drawn
   */
  public OptimalGaussian(GaussianLikelihood kept) {
    this.kept = kept;
  }

  @Override
  public Shape batchShape() {
    return kept.batchShape();
  }

  @Override
  public Shape eventShape() {
    return kept.eventShape();
  }

  @Override
  public NDArray dimensions() {
    return kept.dimensions();
  }

  @Override
  public NDArray mean() {
    return kept.mean();
  }

  @Override
  public NDArray sample(Noise noise) {
    return kept.sample(noise);
  }

  /** log N(x; mean, mean squared error over rows and dimensions). */
  @Override
  public NDArray logProb(NDArray x) {
    NDArray variance = squaredError(x).mean();
    return new GaussianLikelihood(mean(), DiagonalGaussian.boundedLog(variance)).logProb(x);
  }
}
