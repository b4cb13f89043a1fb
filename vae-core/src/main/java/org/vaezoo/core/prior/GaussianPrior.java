package org.vaezoo.core.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.GaussianUnits;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * A prior that is a diagonal Gaussian of each row's own: p(z|c) of a conditional model (Sohn et al.
 * 2015), p(z_l|z_(l+1)) of a hierarchy (Burda et al. 2016). Its rate is in closed form and splits
 * by unit.
 *
 * @param density p, [B, U]
 */
public record GaussianPrior(DiagonalGaussian density)
    implements Prior<DiagonalGaussian>, GaussianUnits {

  @Override
  public Shape batchShape() {
    return density.batchShape();
  }

  @Override
  public Shape eventShape() {
    return density.eventShape();
  }

  @Override
  public NDArray sample(Noise noise) {
    return density.sample(noise);
  }

  @Override
  public NDArray logProb(NDArray z) {
    return density.logProb(z);
  }

  @Override
  public DiagonalGaussian units(NDArray like) {
    return density;
  }

  /**
   * KL(q || p) = (((mean_q - mean_p)^2 + variance_q) / variance_p - 1 - log(variance_q /
   * variance_p)) / 2 a unit. Under N(0, I) it is that of {@link StandardNormal}.
   */
  @Override
  public Rate rate(DiagonalGaussian q, Draw z) {
    NDArray distance = q.mean().sub(density.mean()).square();
    NDArray scaled = distance.add(q.logVariance().exp()).mul(density.logVariance().neg().exp());
    NDArray twice = scaled.sub(1).sub(q.logVariance().sub(density.logVariance()));
    return Rate.conditionalByUnit(Numbers.times(twice, 0.5));
  }

  /**
   * Each row's own: q in standard deviations of p from its mean, under which p is N(0, I). Every KL
   * stays as it is; a unit that follows its prior has mean 0 and variance 1 on every row, and so
   * carries nothing, however far the prior itself moves. Of a model with a condition c, I(z; x|c) =
   * H(z|c) - H(z|x, c) is at most the information of the moved z about x, as the entropy of all
   * rows together is at least that under one condition.
   */
  @Override
  public UnitScale scale(NDArray like) {
    return UnitScale.of(density, "the prior given the condition or the latents above");
  }
}
