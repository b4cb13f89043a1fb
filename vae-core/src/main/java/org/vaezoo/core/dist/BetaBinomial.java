package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Grey levels l / 255, where l is binomial of n = 255 trials with a success probability that is
 * itself drawn from Beta(alpha, beta): the likelihood of raw MNIST in Townsend, Bird and Barber,
 * "Practical lossless compression with latent variables using bits back coding" (2019), section
 * 3.2. The 256 probabilities sum to one.
 *
 * <pre>log p(l) = log C(n, l) + log B(l + alpha, n - l + beta) - log B(alpha, beta)</pre>
 *
 * <p>The nine log-gammas are of a thousand nats and cancel to a few; in float32 a pixel would be
 * wrong by about 1e-4 nats, and 784 of them add up. They are taken in float64 whatever the type of
 * the model. The derivative of a log-gamma is exact in float64 on PyTorch; that of MXNet is wrong
 * by 1e-7, which a large alpha or beta multiplies.
 */
public final class BetaBinomial implements MeanLikelihood {

  private static final int LEVELS = Categorical.LEVELS;
  private static final int TRIALS = LEVELS - 1;
  private static final double LOG_FACTORIAL_OF_TRIALS =
      IntStream.rangeClosed(1, TRIALS).mapToDouble(Math::log).sum();

  private final NDArray logAlpha;
  private final NDArray logBeta;

  /**
   * @param logAlpha log of alpha, bounded by the caller, [B, event...]
   * @param logBeta log of beta, bounded by the caller, [B, event...]
   */
  public BetaBinomial(NDArray logAlpha, NDArray logBeta) {
    this.logAlpha = logAlpha;
    this.logBeta = logBeta;
  }

  @Override
  public Shape batchShape() {
    return logAlpha.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return logAlpha.getShape().slice(1);
  }

  @Override
  public NDArray dimensions() {
    return Events.dimensions(logAlpha);
  }

  /** alpha / (alpha + beta): n cancels, as x is l / n. */
  @Override
  public NDArray mean() {
    return Activation.sigmoid(logAlpha.sub(logBeta));
  }

  /** By the probabilities of all 256 levels. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray anyLevel = Categories.numbers(LEVELS, eventShape(), logAlpha);
    NDArray logProbabilities =
        new BetaBinomial(logAlpha.expandDims(1), logBeta.expandDims(1)).ofLevel(anyLevel);
    DataType type = logAlpha.getDataType();
    Categories levels = new Categories(logProbabilities.toType(type, false));
    return Numbers.over(levels.sample(noise), TRIALS);
  }

  @Override
  public NDArray logProb(NDArray x) {
    NDArray level = Numbers.times(x, TRIALS).round();
    return Events.sum(ofLevel(level)).toType(logAlpha.getDataType(), false);
  }

  /** Each dimension on its own, in float64. */
  private NDArray ofLevel(NDArray level) {
    NDArray l = level.toType(DataType.FLOAT64, false);
    NDArray rest = l.neg().add(TRIALS);
    NDArray alpha = logAlpha.toType(DataType.FLOAT64, false).exp();
    NDArray beta = logBeta.toType(DataType.FLOAT64, false).exp();
    NDArray both = alpha.add(beta);

    NDArray ways = logGamma(l.add(1)).add(logGamma(rest.add(1))).neg().add(LOG_FACTORIAL_OF_TRIALS);
    NDArray after = logGamma(l.add(alpha)).add(logGamma(rest.add(beta)));
    NDArray afterBoth = logGamma(both.add(TRIALS));
    NDArray before = logGamma(alpha).add(logGamma(beta));
    return ways.add(after.sub(afterBoth)).sub(before.sub(logGamma(both)));
  }

  private static NDArray logGamma(NDArray x) {
    return x.gammaln();
  }
}
