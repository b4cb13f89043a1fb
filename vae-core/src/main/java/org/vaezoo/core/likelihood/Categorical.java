package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.FactorizedLikelihood;
import org.vaezoo.core.distribution.MassLaw;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * Grey levels l / 255 with a probability for each of the 256: the softmax output of van den Oord,
 * Kalchbrenner and Kavukcuoglu, "Pixel recurrent neural networks" (2016), section 3.4, with
 * dimensions independent given z.
 */
public final class Categorical implements FactorizedLikelihood, Coded {

  /** Number of grey levels. */
  public static final int LEVELS = 256;

  private static final int HIGHEST = LEVELS - 1;

  private final Categories levels;

  /**
   * @param logits unnormalised log-probabilities of the levels, [B, 256, event...]
   */
  public Categorical(NDArray logits) {
    this.levels = new Categories(logits);
  }

  @Override
  public Shape batchShape() {
    return levels.batchShape();
  }

  @Override
  public Shape eventShape() {
    return levels.eventShape();
  }

  @Override
  public NDArray dimensions() {
    return Numbers.over(Events.dimensions(levels.logits()), LEVELS);
  }

  /** The expected level / 255. */
  @Override
  public NDArray mean() {
    NDArray grey = Numbers.over(levels.numbers(), HIGHEST);
    return levels.probabilities().mul(grey).sum(new int[] {1});
  }

  @Override
  public NDArray sample(Noise noise) {
    return Numbers.over(levels.sample(noise), HIGHEST);
  }

  /** log p = logit of the level - log sum of the exponentials of all logits. */
  @Override
  public NDArray logProbs(NDArray x) {
    return levels.logProb(Numbers.times(x, HIGHEST).round()).squeeze(1);
  }

  @Override
  public Coding coding() {
    int width = Math.toIntExact(eventShape().size());
    return new Coding(
        List.of(levels.logits()),
        numbers ->
            MassLaw.ofLogs(
                LEVELS,
                numbers.get(0),
                dimension -> dimension / width * LEVELS * width + dimension % width,
                width),
        LEVELS);
  }
}
