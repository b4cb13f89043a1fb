package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * Batch normalisation: Ioffe and Szegedy, "Batch normalization" (2015). Training takes mean and
 * variance of each unit over the batch, of each channel over batch, height and width (algorithm 1);
 * evaluation takes moving averages of them, so that an example does not depend on its neighbours
 * (algorithm 2).
 *
 * <p>The averages are states of the model. They move by {@value #DECAY} of themselves and the rest
 * of the batch's mean and of its unbiased variance, each time a training pass runs the block. Of a
 * batch of one number a unit, which has no unbiased variance, they take the variance 0.
 */
final class BatchNormalization extends Normalized {

  /** What a moving average keeps of itself at each move. */
  static final double DECAY = 0.9;

  private final int[] axes;
  private final Parameter movingMean;
  private final Parameter movingVariance;

  /**
   * @param example shape of one example, [U] or [C, H, W]
   */
  BatchNormalization(Shape example) {
    super(example);
    axes = IntStream.rangeClosed(0, example.dimension()).filter(axis -> axis != 1).toArray();
    movingMean = placeState("movingMean", each(example), 0, false);
    movingVariance = placeState("movingVariance", each(example), 1, false);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    Pass pass = Pass.running(params);
    return new NDList(training ? byBatch(x, pass) : byAverages(x, pass));
  }

  private NDArray byBatch(NDArray x, Pass pass) {
    NDArray mean = mean(x, axes);
    NDArray centered = x.sub(mean);
    NDArray variance = mean(centered.square(), axes);
    double numbers = (double) x.size() / mean.size();
    NDArray unbiased = Numbers.times(variance, numbers / Math.max(1, numbers - 1));
    pass.move(movingMean, average(pass.value(movingMean), mean));
    pass.move(movingVariance, average(pass.value(movingVariance), unbiased));
    return scaled(centered, variance, pass);
  }

  private NDArray byAverages(NDArray x, Pass pass) {
    return scaled(x.sub(pass.value(movingMean)), pass.value(movingVariance), pass);
  }

  private static NDArray average(NDArray before, NDArray now) {
    return Numbers.times(before, DECAY).add(Numbers.times(now.stopGradient(), 1 - DECAY));
  }
}
