package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Independent dimensions on [0, 1] with densities proportional to lambda^x (1 - lambda)^(1 - x):
 * Loaiza-Ganem and Cunningham, "The continuous Bernoulli: fixing a pervasive error in variational
 * autoencoders" (2019), equations 4 to 8. The error is to leave the normaliser out.
 *
 * <p>Written in the logit l of lambda the density is an exponential tilted by l, and with h = l / 2
 *
 * <pre>
 * log p(x) = l (x - 1/2) - log(sinh(h) / h)
 * E[x]     = 1/2 + (coth(h) - 1/h) / 2
 * </pre>
 *
 * <p>Both are 0/0 at lambda = 1/2, where the paper takes a Taylor series of second order in lambda
 * for lambda in (0.499, 0.501) and clips lambda away from 0 and 1. Here the series is in h, to
 * order 12 for |h| below 1/4 (error below 1e-16), and nothing is clipped here: the formulas hold
 * for every logit.
 *
 * <p>At x = 0 and x = 1 the density grows without bound with |l|: data with weight on them, as raw
 * grey levels, have no best logit.
 */
public final class ContinuousBernoulli implements MeanLikelihood {

  /** |h| below which the series are used. */
  private static final double NEAR = 0.25;

  /** A logit below this in size moves a draw by less than the rounding of float32. */
  private static final double SMALLEST = 1e-7;

  private final NDArray logits;

  /**
   * @param logits log(lambda / (1 - lambda)), [B, event...]
   */
  public ContinuousBernoulli(NDArray logits) {
    this.logits = logits;
  }

  @Override
  public Shape batchShape() {
    return logits.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return logits.getShape().slice(1);
  }

  @Override
  public NDArray dimensions() {
    return Events.dimensions(logits);
  }

  /** Equation 8 in the logit. It is not lambda, which the paper warns of. */
  @Override
  public NDArray mean() {
    NDArray h = Numbers.times(logits, 0.5);
    NDArray near = h.abs().lt(NEAR);
    NDArray far = NDArrays.where(near, h.onesLike(), h);
    NDArray one = h.onesLike();
    NDArray slope = one.div(far.tanh()).sub(one.div(far));
    return Numbers.times(
            NDArrays.where(near, StableFunctions.slopeSeries(inside(near, h)), slope), 0.5)
        .add(0.5);
  }

  /**
   * By inversion of the distribution function, with a = |l|: x = -log(1 - u (1 - exp(-a))) / a
   * falls from 0, and 1 - x rises to 1.
   */
  @Override
  public NDArray sample(Noise noise) {
    NDArray a = Numbers.atLeast(logits.abs(), SMALLEST);
    NDArray missing = Numbers.times(a, 0.5).tanh().mul(a.neg().exp().add(1));
    NDArray u = noise.uniform(logits.getShape());
    NDArray falling = StableFunctions.logOnePlus(u.mul(missing).neg()).neg().div(a);
    return NDArrays.where(logits.gt(0), falling.neg().add(1), falling).clip(0, 1);
  }

  @Override
  public NDArray logProb(NDArray x) {
    return Events.sum(logits.mul(x.sub(0.5)).sub(logNormalizer()));
  }

  /** log(sinh(h) / h), an even function. */
  private NDArray logNormalizer() {
    NDArray h = Numbers.times(logits, 0.5).abs();
    NDArray near = h.lt(NEAR);
    NDArray far = NDArrays.where(near, h.onesLike(), h);
    return NDArrays.where(
        near, StableFunctions.logSeries(inside(near, h).square()), StableFunctions.logRatio(far));
  }

  /** Zero where the series is not used, so that no power of it overflows. */
  private static NDArray inside(NDArray near, NDArray h) {
    return NDArrays.where(near, h, h.zerosLike());
  }
}
