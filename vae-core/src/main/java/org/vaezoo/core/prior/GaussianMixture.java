package org.vaezoo.core.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.InverseCumulative;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.MixedGaussians;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.Noise;

/**
 * A prior that mixes K diagonal Gaussians, the same for every row: learned ones, or the posteriors
 * of pseudo-inputs (Tomczak and Welling, "VAE with a VampPrior", 2018, equation 9). Its rate has no
 * closed form and is estimated from the draw.
 *
 * <p>The density holds B * K * U numbers: squares are taken after subtracting, because the cheaper
 * expansion by matrix products cancels in float32 where a component is narrow.
 */
public final class GaussianMixture implements Prior<DiagonalGaussian>, MixedGaussians {

  private final long rows;
  private final NDArray logWeights;
  private final DiagonalGaussian components;

  /**
   * @param rows B
   * @param logits unnormalised log-weights of the components, [K]
   * @param components K Gaussians, batch [K], event [U]
   */
  public GaussianMixture(long rows, NDArray logits, DiagonalGaussian components) {
    this.rows = rows;
    this.logWeights = logits.sub(LogSumExp.of(logits, 0));
    this.components = components;
  }

  /** The mixture of Gaussians of equal weight. */
  public static GaussianMixture equal(long rows, DiagonalGaussian components) {
    NDArray like = components.mean();
    NDArray logits = like.getManager().zeros(components.batchShape(), like.getDataType());
    return new GaussianMixture(rows, logits, components);
  }

  @Override
  public Shape batchShape() {
    return new Shape(rows);
  }

  @Override
  public Shape eventShape() {
    return components.eventShape();
  }

  /** The Gaussian of a component that is drawn first. */
  @Override
  public NDArray sample(Noise noise) {
    int count = Math.toIntExact(logWeights.size());
    NDArray number = InverseCumulative.draw(logWeights.exp(), noise.uniform(new Shape(rows, 1)));
    NDArray chosen = OneHot.of(number.reshape(-1), count);
    NDArray mean = chosen.matMul(components.mean());
    NDArray logVariance = chosen.matMul(components.logVariance());
    return new DiagonalGaussian(mean, logVariance).sample(noise);
  }

  /**
   * Of all components together: the mean of z is that of their means, its variance the mean of
   * their variances and of the squares of their distance from it.
   */
  @Override
  public UnitScale scale(NDArray like) {
    NDArray weights = logWeights.exp().reshape(1, logWeights.size());
    NDArray mean = weights.matMul(components.mean());
    NDArray apart = components.mean().sub(mean).square();
    NDArray variance = weights.matMul(apart.add(components.logVariance().exp()));
    return UnitScale.of(mean, variance, "mean and variance of the mixture");
  }

  /** log p(z) = log sum over k of weight k times N(z; mean k, variance k). */
  @Override
  public NDArray logProb(NDArray z) {
    NDArray joint = components.logProb(z.expandDims(1)).add(logWeights);
    return LogSumExp.of(joint, 1).squeeze(1);
  }

  @Override
  public List<NDArray> mixture() {
    return List.of(logWeights, components.mean(), components.logVariance());
  }
}
