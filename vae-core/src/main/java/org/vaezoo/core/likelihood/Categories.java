package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.distribution.InverseCumulative;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;

/**
 * Choices among K alternatives along axis 1: what distributions over levels, tokens and components
 * share.
 *
 * @param logits unnormalised log-probabilities, [B, K, event...]
 */
record Categories(NDArray logits) {

  private static final int[] AXIS = {1};

  /** Number of alternatives, K. */
  int count() {
    return Math.toIntExact(logits.getShape().get(1));
  }

  Shape batchShape() {
    return logits.getShape().slice(0, 1);
  }

  Shape eventShape() {
    return logits.getShape().slice(2);
  }

  /** Normalised log-probabilities, [B, K, event...]. */
  NDArray logProbabilities() {
    return logits.sub(LogSumExp.of(logits, 1));
  }

  /** Probabilities, [B, K, event...]. */
  NDArray probabilities() {
    return logProbabilities().exp();
  }

  /**
   * The log-probability of an alternative.
   *
   * @param number of the alternative, [B, event...]
   * @return [B, 1, event...]
   */
  NDArray logProb(NDArray number) {
    return logits.mul(chosen(number)).sum(AXIS, true).sub(LogSumExp.of(logits, 1));
  }

  /** Ones where a number is that of the alternative, [B, event...] to [B, K, event...]. */
  NDArray chosen(NDArray number) {
    return Detached.like(logits, OneHot.along(1, number, count()));
  }

  /** The number of an alternative drawn at each place, [B, event...]. */
  NDArray sample(Noise noise) {
    NDArray u = noise.uniform(batchShape().addAll(eventShape()));
    return InverseCumulative.draw(probabilities(), 1, u);
  }

  /** 0 .. K - 1 along axis 1, [1, K, 1...]. */
  NDArray numbers() {
    return numbers(count(), eventShape(), logits);
  }

  /**
   * 0 .. count - 1 along axis 1, to be broadcast over a batch of events, [1, count, 1...].
   *
   * @param like an array of the type and the manager of the result
   */
  static NDArray numbers(int count, Shape event, NDArray like) {
    long[] shape = new long[2 + event.dimension()];
    Arrays.fill(shape, 1);
    shape[1] = count;
    return like.getManager().arange(0, count, 1, like.getDataType()).reshape(shape);
  }
}
