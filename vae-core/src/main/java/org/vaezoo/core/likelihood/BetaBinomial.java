package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.pass.Detached;
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
 * <p>The nine log-gammas are of a thousand nats and cancel to a few, so that float32 would lose all
 * digits. As in Loader, "Fast and accurate computation of binomial probabilities" (2000), the large
 * parts are cancelled on paper. With m = n - l, c = alpha + beta, the posterior mean a = (l +
 * alpha) / (n + c), d = l - n a = c a - alpha, Stirling's remainder s and w(l) = log C(n, l) + l
 * log(l / n) + m log(m / n),
 *
 * <pre>
 * log p(l) = l log(1 - d / l) + m log(1 + d / m) + alpha log(1 + d / alpha) + beta log(1 - d / beta)
 *          + (log(alpha) + log(beta) - log(c) - log(l + alpha) - log(m + beta) + log(n + c)) / 2
 *          + s(l + alpha) + s(m + beta) - s(n + c) - s(alpha) - s(beta) + s(c) + w(l)
 * </pre>
 *
 * <p>The first line is minus the divergences, weighted by n and c, of l / n and alpha / c from a:
 * no term is much larger than the result, nothing is cast, and the gradient is that of the formula.
 */
public final class BetaBinomial implements MeanLikelihood, Coded {

  private static final int LEVELS = Categorical.LEVELS;
  private static final int TRIALS = LEVELS - 1;
  private static final double[] REMAINDERS = Stirling.binomialRemainders(TRIALS);

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

  /**
   * By inversion of all 256 probabilities, whose ratios p(l + 1) / p(l) = (n - l) (l + alpha) / ((l
   * + 1) (n - l - 1 + beta)) need no log-gamma.
   */
  @Override
  public NDArray sample(Noise noise) {
    NDArray l = Categories.numbers(TRIALS, eventShape(), logAlpha);
    NDArray m = l.neg().add(TRIALS);
    NDArray ofLevels = m.log().sub(l.add(1).log());
    NDArray alpha = logAlpha.exp().expandDims(1);
    NDArray beta = logBeta.exp().expandDims(1);
    NDArray steps = l.add(alpha).log().sub(m.sub(1).add(beta).log()).add(ofLevels);
    NDArray first = logAlpha.zerosLike().expandDims(1);
    Categories levels = new Categories(first.concat(steps.cumSum(1), 1));
    return Numbers.over(levels.sample(noise), TRIALS);
  }

  @Override
  public NDArray logProb(NDArray x) {
    return Events.sum(ofLevel(Numbers.times(x, TRIALS).round()));
  }

  /** Each dimension on its own; without a gradient through the level. */
  private NDArray ofLevel(NDArray level) {
    NDArray l = level.stopGradient();
    NDArray m = l.neg().add(TRIALS);
    NDArray alpha = logAlpha.exp();
    NDArray beta = logBeta.exp();
    NDArray c = alpha.add(beta);
    NDArray d = l.mul(beta).sub(m.mul(alpha)).div(c.add(TRIALS));
    return divergences(l, m, alpha, beta, d)
        .add(ratios(l, m, alpha, beta, c))
        .add(remainders(l, m, alpha, beta, c))
        .add(ofLevelAlone(l));
  }

  /** The first line; where l or m is 0 its term is 0. */
  private static NDArray divergences(NDArray l, NDArray m, NDArray alpha, NDArray beta, NDArray d) {
    NDArray ofLevel = l.mul(Stirling.logRatio(d.neg(), Numbers.atLeast(l, 1)));
    NDArray ofRest = m.mul(Stirling.logRatio(d, Numbers.atLeast(m, 1)));
    NDArray ofAlpha = alpha.mul(Stirling.logRatio(d, alpha));
    NDArray ofBeta = beta.mul(Stirling.logRatio(d.neg(), beta));
    return ofLevel.add(ofRest).add(ofAlpha.add(ofBeta));
  }

  private NDArray ratios(NDArray l, NDArray m, NDArray alpha, NDArray beta, NDArray c) {
    NDArray before = logAlpha.add(logBeta).sub(c.log());
    NDArray after = l.add(alpha).log().add(m.add(beta).log()).sub(c.add(TRIALS).log());
    return Numbers.times(before.sub(after), 0.5);
  }

  private static NDArray remainders(NDArray l, NDArray m, NDArray alpha, NDArray beta, NDArray c) {
    NDArray after = Stirling.remainder(l.add(alpha)).add(Stirling.remainder(m.add(beta)));
    NDArray before = Stirling.remainder(alpha).add(Stirling.remainder(beta));
    NDArray both = Stirling.remainder(c).sub(Stirling.ofLarge(c.add(TRIALS)));
    return after.sub(before).add(both);
  }

  /** w(l), read from a table. */
  private static NDArray ofLevelAlone(NDArray l) {
    NDArray table = Numbers.row(l, REMAINDERS);
    return table.get(Detached.as(l.reshape(-1), DataType.INT64)).reshape(l.getShape());
  }

  @Override
  public Coding coding() {
    return new Coding(
        List.of(logAlpha, logBeta),
        numbers -> BetaBinomialMasses.law(numbers.get(0), numbers.get(1)),
        LEVELS);
  }
}
