package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.FactorizedLikelihood;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Independent Gaussian dimensions with one variance for all: Kingma and Welling (2014), appendix
 * C.2, with the shared variance of probabilistic PCA (Lucas et al. 2019, equation 1).
 *
 * <p>It is a density of real numbers. On grey levels l / 255 its nats are densities at the levels,
 * not probabilities of them: they may be positive without bound, and are not comparable with those
 * of a discrete likelihood.
 */
public final class GaussianLikelihood implements FactorizedLikelihood {

  private final NDArray mean;
  private final NDArray logVariance;

  /**
   * @param mean [B, event...]
   * @param logVariance one number for all dimensions, [1] or []
   */
  public GaussianLikelihood(NDArray mean, NDArray logVariance) {
    this.mean = mean;
    this.logVariance = logVariance;
  }

  @Override
  public Shape batchShape() {
    return mean.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return mean.getShape().slice(1);
  }

  @Override
  public NDArray dimensions() {
    return Events.dimensions(mean);
  }

  @Override
  public NDArray mean() {
    return mean;
  }

  /** The log-variance of every dimension, [1] or []. */
  public NDArray logVariance() {
    return logVariance;
  }

  @Override
  public NDArray sample(Noise noise) {
    return noise.normal(mean.getShape()).mul(Numbers.times(logVariance, 0.5).exp()).add(mean);
  }

  /** log N of each dimension. */
  @Override
  public NDArray logProbs(NDArray x) {
    NDArray scaled = x.sub(mean).square().mul(logVariance.neg().exp()).add(logVariance);
    return Numbers.times(scaled.add(DiagonalGaussian.LOG_2_PI), -0.5);
  }

  /** log N = -D (squared error by dimension / variance + log variance + log 2 pi) / 2. */
  @Override
  public NDArray logProb(NDArray x) {
    NDArray byDimension = squaredError(x).mul(logVariance.neg().exp()).add(logVariance);
    return Numbers.times(byDimension.add(DiagonalGaussian.LOG_2_PI), -0.5 * eventShape().size());
  }
}
