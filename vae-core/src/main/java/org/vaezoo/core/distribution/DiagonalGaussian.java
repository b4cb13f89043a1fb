package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * A Gaussian with diagonal covariance for each example: the posterior of Kingma and Welling, "Auto-
 * encoding variational Bayes" (2014), equation 9, drawn by reparameterisation, equation 10.
 */
public final class DiagonalGaussian implements Distribution, ScoredPosterior, GaussianUnits {

  /** log 2 pi. */
  public static final double LOG_2_PI = Math.log(2 * Math.PI);

  /** The range in which log-variances are kept, so that exponentials are finite in float32. */
  public static final double LOWEST_LOG_VARIANCE = -20;

  /** The other end of the range. */
  public static final double HIGHEST_LOG_VARIANCE = 10;

  private static final double LOWEST_VARIANCE = Math.exp(LOWEST_LOG_VARIANCE);
  private static final double HIGHEST_VARIANCE = Math.exp(HIGHEST_LOG_VARIANCE);

  private final NDArray mean;
  private final NDArray logVariance;

  /**
   * @param mean [B, U]
   * @param logVariance [B, U], within the range of {@link #bounded}
   */
  public DiagonalGaussian(NDArray mean, NDArray logVariance) {
    this.mean = mean;
    this.logVariance = logVariance;
  }

  /** Log-variances moved into the range, element by element; no gradient from outside of it. */
  public static NDArray bounded(NDArray logVariances) {
    return logVariances.clip(LOWEST_LOG_VARIANCE, HIGHEST_LOG_VARIANCE);
  }

  /** The logs of variances moved into the range; variances of zero have one too. */
  public static NDArray boundedLog(NDArray variances) {
    return variances.clip(LOWEST_VARIANCE, HIGHEST_VARIANCE).log();
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
    NDArray z = mean.add(Numbers.times(logVariance, 0.5).exp().mul(epsilon));
    return new Draw(z, new Deferred(() -> logDensity(epsilon.square())));
  }

  /**
   * log q(z) in nats.
   *
   * @param z [B, U], or any shape that broadcasts with it, as [N, 1, U] for all pairs
   * @return [B], or the broadcast shape without its last axis, as [N, B]
   */
  @Override
  public NDArray logProb(NDArray z) {
    return logDensity(z.sub(mean).square().mul(logVariance.neg().exp()));
  }

  /**
   * log q(z_u) of each unit in nats; their sum is {@link #logProb}.
   *
   * @param z [B, U], or any shape that broadcasts with it, as [N, 1, U] for all pairs
   * @return [B, U], or the broadcast shape, as [N, B, U]
   */
  public NDArray unitLogProb(NDArray z) {
    return Numbers.times(minusTwice(z.sub(mean).square().mul(logVariance.neg().exp())), -0.5);
  }

  @Override
  public Optional<NDArray> centre() {
    return Optional.of(mean);
  }

  @Override
  public DiagonalGaussian units(NDArray like) {
    return this;
  }

  @Override
  public UnitUse use(UnitScale scale) {
    DiagonalGaussian white = scale.whiten(this);
    int units = Math.toIntExact(mean.getShape().get(1));
    Coordinates coordinates = scale.coordinates();
    return new UnitUse(
        List.of(white.mean, white.logVariance),
        numbers -> GaussianStatistics.of(numbers.get(0), numbers.get(1), units, coordinates));
  }

  /** log N = -(squared distance in sigmas + log variance + log 2 pi) / 2, summed over units. */
  private NDArray logDensity(NDArray squaredDistance) {
    int last = squaredDistance.getShape().dimension() - 1;
    return Numbers.times(minusTwice(squaredDistance).sum(new int[] {last}), -0.5);
  }

  private NDArray minusTwice(NDArray squaredDistance) {
    return squaredDistance.add(logVariance).add(LOG_2_PI);
  }
}
