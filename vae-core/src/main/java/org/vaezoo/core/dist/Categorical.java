package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Grey levels l / 255 with a probability for each of the 256: the softmax output of van den Oord,
 * Kalchbrenner and Kavukcuoglu, "Pixel recurrent neural networks" (2016), section 3.4, with
 * dimensions independent given z.
 */
public final class Categorical implements FactorizedLikelihood {

  /** Number of grey levels. */
  public static final int LEVELS = 256;

  private static final int HIGHEST = LEVELS - 1;
  private static final int[] LEVEL_AXIS = {1};

  private final NDArray logits;

  /**
   * @param logits unnormalised log-probabilities of the levels, [B, 256, event...]
   */
  public Categorical(NDArray logits) {
    this.logits = logits;
  }

  @Override
  public Shape batchShape() {
    return logits.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return logits.getShape().slice(2);
  }

  @Override
  public NDArray dimensions() {
    return Numbers.over(Events.dimensions(logits), LEVELS);
  }

  /** The expected level / 255. */
  @Override
  public NDArray mean() {
    return probabilities().mul(Numbers.over(levels(), HIGHEST)).sum(LEVEL_AXIS);
  }

  /** The level is the number of cumulative probabilities, the last left out, below a uniform. */
  @Override
  public NDArray sample(Noise noise) {
    Shape shape = batchShape().addAll(eventShape());
    NDArray u = noise.uniform(shape).expandDims(1);
    NDArray cumulative = probabilities().cumSum(1).get(new NDIndex(":, 0:" + HIGHEST));
    NDArray below = cumulative.lt(u).toType(logits.getDataType(), false);
    return Numbers.over(below.sum(LEVEL_AXIS), HIGHEST);
  }

  /** log p = logit of the level - log sum of the exponentials of all logits. */
  @Override
  public NDArray logProbs(NDArray x) {
    NDArray level = Numbers.times(x, HIGHEST).round().expandDims(1);
    NDArray chosen = level.eq(levels()).toType(logits.getDataType(), false);
    NDArray logit = logits.mul(chosen).sum(LEVEL_AXIS, true);
    return logit.sub(LogSumExp.of(logits, 1)).squeeze(1);
  }

  private NDArray probabilities() {
    return logits.sub(LogSumExp.of(logits, 1)).exp();
  }

  /** 0 .. 255 along the axis of the levels, [1, 256, 1...]. */
  private NDArray levels() {
    long[] shape = new long[logits.getShape().dimension()];
    Arrays.fill(shape, 1);
    shape[1] = LEVELS;
    return logits.getManager().arange(0, LEVELS, 1, logits.getDataType()).reshape(shape);
  }
}
