package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.LogSumExp;
import org.vaezoo.core.dist.Posterior;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * q(y|x) over K classes: the classifier of Kingma et al. (2014), equation 4.
 *
 * @param logProbabilities log q(y|x) in nats, [B, K]
 */
record ClassPosterior(NDArray logProbabilities) implements Posterior {

  private static final int[] CLASS_AXIS = {1};

  /** Of unnormalised log-probabilities, [B, K]. */
  static ClassPosterior of(NDArray logits) {
    return new ClassPosterior(logits.sub(LogSumExp.of(logits, 1)));
  }

  /** q(y|x), [B, K]. */
  NDArray probabilities() {
    return logProbabilities.exp();
  }

  /** A class for each row, one-hot, by inversion; no gradient goes through the choice. */
  @Override
  public Draw draw(Noise noise) {
    NDArray y = chosen(probabilities().stopGradient(), noise);
    return new Draw(y, new Deferred(() -> logProb(y)));
  }

  /**
   * log q(y|x) in nats, [B].
   *
   * @param y one-hot, [B, K]
   */
  NDArray logProb(NDArray y) {
    return y.mul(logProbabilities).sum(CLASS_AXIS);
  }

  /** The number of the class is that of the cumulative probabilities below a uniform. */
  private static NDArray chosen(NDArray probabilities, Noise noise) {
    Shape shape = probabilities.getShape();
    NDArray u = noise.uniform(new Shape(shape.get(0), 1));
    NDArray below = probabilities.cumSum(1).lt(u).toType(probabilities.getDataType(), false);
    NDArray number = Numbers.atMost(below.sum(CLASS_AXIS, true), (double) (shape.get(1) - 1));
    return oneHot(number, shape.get(1));
  }

  /**
   * Classes as one-hot rows; a row of zeros for a number that is no class.
   *
   * @param numbers [B, 1], floating point
   */
  static NDArray oneHot(NDArray numbers, long classes) {
    NDArray all = numbers.getManager().arange(0, (int) classes, 1, numbers.getDataType());
    return numbers.eq(all.reshape(1, classes)).toType(numbers.getDataType(), false);
  }

  @Override
  public UnitSums sums() {
    return ClassSums.of(
        HostArrays.read(probabilities()), Math.toIntExact(logProbabilities.getShape().get(1)));
  }
}
