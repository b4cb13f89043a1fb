package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Independent Laplace dimensions with one scale b for all: the absolute error in place of the
 * squared one, as a density of real numbers.
 *
 * <pre>log p(x) = -|x - mean| / b - log(2 b)</pre>
 *
 * <p>On grey levels l / 255 its nats are densities at the levels, as those of {@link
 * GaussianLikelihood}.
 */
final class Laplace implements MeanLikelihood {

  private final NDArray mean;
  private final NDArray logScale;

  /**
   * @param mean [B, event...]
   * @param logScale log b, one number for all dimensions, [1] or []
   */
  public Laplace(NDArray mean, NDArray logScale) {
    this.mean = mean;
    this.logScale = logScale;
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

  /** By inversion: the smaller of u and 1 - u says how far, their order on which side. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray u = noise.uniform(mean.getShape());
    NDArray tail = Numbers.times(u.minimum(u.neg().add(1)), 2);
    NDArray distance = tail.log().neg().mul(u.sub(0.5).sign());
    return distance.mul(logScale.exp()).add(mean);
  }

  @Override
  public NDArray logProb(NDArray x) {
    NDArray scales = x.sub(mean).abs().mul(logScale.neg().exp());
    return Events.sum(scales.add(logScale).add(Math.log(2)).neg());
  }
}
