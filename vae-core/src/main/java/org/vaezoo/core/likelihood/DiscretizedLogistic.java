package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.FactorizedLikelihood;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Grey levels l / 255 as a logistic distribution, rounded to the nearest level: Kingma et al.,
 * "Improved variational inference with inverse autoregressive flow" (2016), section 5.2, with the
 * edge levels taking the tails as in Salimans et al., "PixelCNN++" (2017), section 2.1. The 256
 * probabilities sum to one.
 *
 * <p>Both papers subtract two nearly equal sigmoids and branch where that underflows. Here the
 * difference is taken as a product, exact in all regimes: with upper and lower edge b and a of a
 * bin, in scales from the location,
 *
 * <pre>sigmoid(b) - sigmoid(a) = sigmoid(b) sigmoid(-a) (1 - exp(a - b)).</pre>
 */
public final class DiscretizedLogistic implements FactorizedLikelihood, Coded {

  private static final int LEVELS = 256;
  private static final double HIGHEST = LEVELS - 1;
  private static final double HALF_BIN = 0.5 / HIGHEST;

  private final NDArray location;
  private final NDArray logScale;

  /**
   * @param location centre of the logistic, in units of l / 255, [B, event...]
   * @param logScale log of its scale, bounded by the caller, [B, event...]
   */
  public DiscretizedLogistic(NDArray location, NDArray logScale) {
    this.location = location;
    this.logScale = logScale;
  }

  @Override
  public Shape batchShape() {
    return location.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return location.getShape().slice(1);
  }

  @Override
  public NDArray dimensions() {
    return Events.dimensions(location);
  }

  /**
   * The mean of the discrete distribution, sum of P(level >= l) / 255 over l = 1 .. 255: not the
   * location, from which the tails at the edges move it. Holds 255 numbers for each dimension.
   */
  @Override
  public NDArray mean() {
    int last = location.getShape().dimension();
    NDArray edges =
        location.getManager().arange(0, (int) HIGHEST, 1, location.getDataType()).add(0.5);
    NDArray inverseScale = logScale.neg().exp().expandDims(last);
    NDArray scales = location.expandDims(last).sub(Numbers.over(edges, HIGHEST)).mul(inverseScale);
    return Numbers.over(Activation.sigmoid(scales).sum(new int[] {last}), HIGHEST);
  }

  /** By inversion of the logistic, then rounding. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray u = noise.uniform(location.getShape());
    NDArray logistic = u.log().sub(u.neg().add(1).log());
    NDArray value = location.add(logScale.exp().mul(logistic));
    NDArray level = Numbers.times(value, HIGHEST).round().clip(0, HIGHEST);
    return Numbers.over(level, HIGHEST);
  }

  @Override
  public NDArray logProbs(NDArray x) {
    NDArray inverseScale = logScale.neg().exp();
    NDArray halfBin = Numbers.times(inverseScale, HALF_BIN);
    NDArray centre = x.sub(location).mul(inverseScale);

    NDArray belowUpperEdge = logSigmoid(centre.add(halfBin));
    NDArray aboveLowerEdge = logSigmoid(halfBin.sub(centre));
    NDArray hasUpperEdge = Detached.like(x, x.lt(1 - HALF_BIN));
    NDArray hasLowerEdge = Detached.like(x, x.gt(HALF_BIN));

    return belowUpperEdge
        .mul(hasUpperEdge)
        .add(aboveLowerEdge.mul(hasLowerEdge))
        .add(logWidth(halfBin).mul(hasUpperEdge).mul(hasLowerEdge));
  }

  private static NDArray logSigmoid(NDArray x) {
    return Activation.softPlus(x.neg()).neg();
  }

  /** log(1 - exp(-2 h)) = log tanh(h) + log(1 + exp(-2 h)), which does not cancel at small h. */
  private static NDArray logWidth(NDArray half) {
    return half.tanh().log().add(Activation.softPlus(Numbers.times(half, -2)));
  }

  @Override
  public Coding coding() {
    return new Coding(
        List.of(location, logScale),
        numbers -> new LogisticLaw(numbers.get(0), numbers.get(1)),
        LEVELS);
  }
}
