package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;

/**
 * A Gaussian with diagonal covariance for each example: the posterior of Kingma and Welling, "Auto-
 * encoding variational Bayes" (2014), equation 9, drawn by reparameterisation, equation 10.
 */
public final class DiagonalGaussian implements Distribution, ScoredPosterior {

  /** log 2 pi. */
  public static final double LOG_2_PI = Math.log(2 * Math.PI);

  private final NDArray mean;
  private final NDArray logVariance;

  /**
   * @param mean [B, U]
   * @param logVariance [B, U], already within the range in which its exponential is finite
   */
  public DiagonalGaussian(NDArray mean, NDArray logVariance) {
    this.mean = mean;
    this.logVariance = logVariance;
  }

  /** The means, [B, U]. */
  public NDArray mean() {
    return mean;
  }

  /** The log-variances, [B, U]. */
  public NDArray logVariance() {
    return logVariance;
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
  public NDArray sample(Noise noise) {
    return draw(noise).z();
  }

  /** z = mean + sigma * epsilon; its log-density follows from epsilon without a division. */
  @Override
  public Draw draw(Noise noise) {
    NDArray epsilon = noise.normal(mean.getShape());
    NDArray z = mean.add(logVariance.mul(0.5).exp().mul(epsilon));
    return new Draw(z, logDensity(epsilon.square()));
  }

  @Override
  public NDArray logProb(NDArray z) {
    return logDensity(z.sub(mean).square().mul(logVariance.neg().exp()));
  }

  @Override
  public UnitSums sums() {
    return GaussianSums.of(
        HostArrays.read(mean),
        HostArrays.read(logVariance),
        Math.toIntExact(mean.getShape().get(1)));
  }

  /** log N = -(squared distance in sigmas + log variance + log 2 pi) / 2, summed over units. */
  private NDArray logDensity(NDArray squaredDistance) {
    return squaredDistance.add(logVariance).add(LOG_2_PI).sum(new int[] {1}).mul(-0.5);
  }
}
